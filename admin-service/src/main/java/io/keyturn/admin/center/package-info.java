/**
 * The admin center: pages for people in a browser.
 *
 * <p>Enter at {@link io.keyturn.admin.center.Center}, which makes every page; each feature's pages
 * stand in a package of their own below. Pages call what the API calls and decide nothing
 * themselves.
 */
package io.keyturn.admin.center;
