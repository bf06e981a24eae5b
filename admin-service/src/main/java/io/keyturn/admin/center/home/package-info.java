/**
 * The first page: every portal the reader may see, soonest expiration first.
 *
 * <p>Enter at {@link io.keyturn.admin.center.home.HomePage}.
 */
package io.keyturn.admin.center.home;
