package io.keyturn.portal.process;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.Quarkus;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
@DefaultBean
class QuarkusExit implements ProcessExit {

  @Override
  public void exit(int status) {
    Quarkus.asyncExit(status);
  }
}
