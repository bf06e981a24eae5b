/**
 * The pages of both services in a real browser, on the packaged pair with Keycloak. Each test class
 * is {@link io.keyturn.local.e2e.browser.InBrowser}.
 */
package io.keyturn.local.e2e.browser;
