package io.keyturn.deploy.policy;

import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.PolicyRuleBuilder;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.rbac.RoleRefBuilder;
import io.fabric8.kubernetes.api.model.rbac.SubjectBuilder;
import io.keyturn.deploy.manifest.Bundle;
import java.util.List;
import java.util.stream.Stream;

/**
 * admin-service may do to each portal's Deployment what {@code KubernetesRestart} does, nobody may
 * do anything else. That it does just this to an API server is {@code KubernetesRightsTest}'s.
 */
final class Rights {
  private static final String ADMIN = "admin-service";

  private Rights() {}

  static Stream<String> violations(Bundle bundle) {
    var portals = Portals.of(bundle).map(portal -> portal.getMetadata().getName()).toList();
    var roles = bundle.all(Role.class);
    var faults = new Faults();
    faults.unless(roles.size() == portals.size(), "not one role for each portal");
    portals.forEach(
        name ->
            faults.unless(
                roles.stream().filter(role -> role.getRules().equals(restart(name))).count() == 1,
                "no role, or a wider one, for " + name));
    roles.forEach(
        role ->
            faults.unless(
                bundle.all(RoleBinding.class).stream().filter(one -> binds(one, role)).count() == 1,
                Bundle.text(role) + " is not bound to admin-service"));
    faults.unless(
        bundle.all(RoleBinding.class).size() == roles.size(), "a binding of something else");
    return Stream.of(faults.all(), tokens(bundle)).flatMap(all -> all);
  }

  private static List<PolicyRule> restart(String deployment) {
    return List.of(
        new PolicyRuleBuilder()
            .withApiGroups("apps")
            .withResources("deployments")
            .withResourceNames(deployment)
            .withVerbs("get", "patch")
            .build());
  }

  private static boolean binds(RoleBinding binding, Role role) {
    return binding
            .getRoleRef()
            .equals(
                new RoleRefBuilder()
                    .withApiGroup("rbac.authorization.k8s.io")
                    .withKind("Role")
                    .withName(role.getMetadata().getName())
                    .build())
        && binding
            .getSubjects()
            .equals(
                List.of(
                    new SubjectBuilder()
                        .withKind("ServiceAccount")
                        .withName(ADMIN)
                        .withNamespace(role.getMetadata().getNamespace())
                        .build()));
  }

  /** A token of the cluster is in admin-service's pods only, which need one. */
  private static Stream<String> tokens(Bundle bundle) {
    var faults = new Faults();
    bundle
        .all(ServiceAccount.class)
        .forEach(
            account ->
                faults.unless(
                    Boolean.FALSE.equals(account.getAutomountServiceAccountToken()),
                    Bundle.text(account) + " gives its token to every pod"));
    for (Deployment deployment : bundle.all(Deployment.class)) {
      var name = deployment.getMetadata().getName();
      var pod = Bundle.pod(deployment);
      faults.unless(
          Boolean.valueOf(name.equals(ADMIN)).equals(pod.getAutomountServiceAccountToken()),
          name + " has a token it does not need, or none and needs one");
      faults.unless(
          name.equals(pod.getServiceAccountName()), name + " runs under the account of another");
    }
    return faults.all();
  }
}
