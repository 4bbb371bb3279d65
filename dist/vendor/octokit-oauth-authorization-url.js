export {  };
