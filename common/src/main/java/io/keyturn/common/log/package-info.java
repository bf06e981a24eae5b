/**
 * How a line of the log looks: text or JSON, one line a message in either. Begin with {@link
 * io.keyturn.common.log.LogLines}. What is logged, and at which level, is each feature's matter.
 */
package io.keyturn.common.log;
