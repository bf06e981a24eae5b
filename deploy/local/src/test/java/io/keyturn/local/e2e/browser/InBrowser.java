package io.keyturn.local.e2e.browser;

import io.keyturn.local.e2e.SharedStack;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests that get a {@link Browsing} on the shared stack. Skipped, loudly, where no Chromium is
 * installed; failed there where the environment says {@code KEYTURN_BROWSER=required}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({SharedStack.class, BrowserExtension.class})
@interface InBrowser {}
