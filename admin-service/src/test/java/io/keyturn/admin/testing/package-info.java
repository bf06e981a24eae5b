/** What stands in for the outside world in the component tests. */
package io.keyturn.admin.testing;
