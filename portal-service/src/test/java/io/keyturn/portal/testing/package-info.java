/** A stage for the portal: a database that can be stopped, and a provider that checks for real. */
package io.keyturn.portal.testing;
