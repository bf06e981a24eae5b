/**
 * The manifests as objects. Enter at {@link io.keyturn.deploy.manifest.Overlays}; what they must be
 * like does not belong here, that is {@code policy}.
 */
package io.keyturn.deploy.manifest;
