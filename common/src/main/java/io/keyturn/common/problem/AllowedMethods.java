package io.keyturn.common.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which methods each address takes: what the resource classes declare, and HEAD wherever there is
 * GET. The framework knows, too, but keeps it to itself when it refuses a method.
 */
@ApplicationScoped
public class AllowedMethods {
  private record Address(Pattern path, String method) {}

  private final List<Address> addresses;

  @Inject
  AllowedMethods(BeanManager beans) {
    this(
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
            .<Class<?>>map(Bean::getBeanClass));
  }

  AllowedMethods(Stream<Class<?>> classes) {
    addresses =
        classes
            .filter(type -> type.isAnnotationPresent(Path.class))
            .distinct()
            .flatMap(AllowedMethods::addresses)
            .toList();
  }

  /** In alphabetical order; none where no resource has this address. */
  public SortedSet<String> at(String path) {
    var plain = path.replaceAll(";[^/]*", "");
    return addresses.stream()
        .filter(address -> address.path().matcher(plain).matches())
        .map(Address::method)
        .flatMap(method -> method.equals("GET") ? Stream.of("GET", "HEAD") : Stream.of(method))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Address> addresses(Class<?> resource) {
    var path = resource.getAnnotation(Path.class).value();
    return Arrays.stream(resource.getMethods()).flatMap(method -> addresses(path, method));
  }

  private static Stream<Address> addresses(String path, Method method) {
    var below = method.getAnnotation(Path.class);
    var template = ("/" + path + "/" + (below == null ? "" : below.value())).replaceAll("/+", "/");
    return Arrays.stream(method.getAnnotations())
        .map(it -> it.annotationType().getAnnotation(HttpMethod.class))
        .filter(declared -> declared != null)
        .map(declared -> new Address(PathTemplate.pattern(template), declared.value()));
  }
}
