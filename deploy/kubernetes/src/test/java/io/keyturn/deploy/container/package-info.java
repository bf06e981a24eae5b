/**
 * What the images and the compose file must be like, as far as can be said without an engine that
 * builds and runs them.
 */
package io.keyturn.deploy.container;
