import { expect, test } from "vitest";
import { matricesOf, mostOfMatrix, readMostOfMatrix } from "../../src/fleet/matrix.ts";

const jobs = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test.for([0, 1, 256])("%i jobs are one matrix", (count) => {
  expect(matricesOf(jobs(count))).toEqual({ jobs: jobs(count), groups: [] });
});

test.for([
  [257, 2],
  [300, 2],
  [2_000, 8],
  [5_000, 20],
] as const)("%i jobs are %i matrices, each job once, in order, and all about as full", ([count, groups]) => {
  const dealt = matricesOf(jobs(count));
  expect(dealt.jobs).toEqual([]);
  expect(dealt.groups).toHaveLength(groups);
  expect(dealt.groups.flat()).toEqual(jobs(count));
  const sizes = dealt.groups.map(({ length }) => length);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(mostOfMatrix);
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
});

test("another limit holds as well, and more than its square is refused", () => {
  expect(matricesOf(jobs(4), 3).groups).toEqual([
    [1, 2],
    [3, 4],
  ]);
  expect(matricesOf(jobs(9), 3).groups).toHaveLength(3);
  expect(() => matricesOf(jobs(10), 3)).toThrow("10 jobs are more than");
  expect(readMostOfMatrix("")).toBe(256);
  expect(readMostOfMatrix("3")).toBe(3);
  for (const wrong of ["0", "1", "257", "many", "2.5"]) expect(() => readMostOfMatrix(wrong)).toThrow("the input matrix-jobs");
});
