/**
 * Looks the settings over before a service begins to work, and refuses to start with those that are
 * unsafe or cannot work, all in one message. Begin with {@link
 * io.keyturn.common.startup.StartupReview}; each feature brings its own {@link
 * io.keyturn.common.startup.StartupRules}. What can change while a service runs is a readiness
 * check's concern, not this package's.
 */
package io.keyturn.common.startup;
