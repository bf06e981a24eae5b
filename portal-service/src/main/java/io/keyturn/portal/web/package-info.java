/**
 * What holds for all addresses alike: methods, and how problems look.
 *
 * <p>There is no entry point: the framework calls these. Answers of single features do not belong
 * here.
 */
package io.keyturn.portal.web;
