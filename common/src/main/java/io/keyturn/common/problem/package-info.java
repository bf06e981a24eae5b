/**
 * How both services say no: problem details with a code, a sentence and a correlation id.
 *
 * <p>Enter at {@link io.keyturn.common.problem.Problems}. The codes themselves belong to the
 * features that use them.
 */
package io.keyturn.common.problem;
