import { StoryBroken, must, present } from "../../../../core/local/day/must.js";

export { StoryBroken };
