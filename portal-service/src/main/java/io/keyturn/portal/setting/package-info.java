/**
 * Which portal this process serves.
 *
 * <p>Enter at {@link io.keyturn.portal.setting.PortalConfig}. Settings of one feature stand with
 * that feature.
 */
package io.keyturn.portal.setting;
