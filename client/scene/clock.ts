/**
 * The clock of the picture, in seconds: one object shared by every shader as its uniform, so that all of them move
 * together and a test can freeze them all. The frame loop advances it; nobody else writes it.
 */
export const sceneTime = { value: 0 };
