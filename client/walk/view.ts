/** Where the camera looks from, as everybody on this device shares it: the camera rig turns it, steering follows it. */
export const view = {
  /** The yaw the camera looks in, radians; forward on a stick or key is this way. */
  yaw: Math.PI,
};
