/**
 * What both services do for people in browsers: sign-in, language, headers of pages, and the
 * refusal of requests that other sites make.
 *
 * <p>Enter at {@link io.keyturn.common.browser.SignIn}. What a page shows does not belong here.
 */
package io.keyturn.common.browser;
