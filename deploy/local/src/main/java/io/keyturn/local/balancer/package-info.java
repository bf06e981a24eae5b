/**
 * One address for several replicas, as a Kubernetes Service gives them one.
 *
 * <p>Entry point: {@link io.keyturn.local.balancer.TcpBalancer}. It knows nothing of HTTP but the
 * answer of readiness.
 */
package io.keyturn.local.balancer;
