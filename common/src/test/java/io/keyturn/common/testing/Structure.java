package io.keyturn.common.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.Set;

/** What {@link ArchitectureRules} need to see in classes and ArchUnit has no word for. */
final class Structure {
  private static final Set<String> SYSTEM_CLOCKS =
      Set.of(
          "systemUTC", "systemDefaultZone", "system", "tickMillis", "tickSeconds", "tickMinutes");

  static final DescribedPredicate<JavaClass> ENUM_OR_SEALED =
      describe("enums or sealed", type -> type.isEnum() || type.isSealed());

  /** Reads the machine's time: {@code now()} of java.time without a clock, and its older kin. */
  static final DescribedPredicate<AccessTarget> MACHINE_TIME =
      describe("reads the machine's time", Structure::readsMachineTime);

  private Structure() {}

  private static boolean readsMachineTime(AccessTarget target) {
    if (!(target instanceof AccessTarget.CodeUnitAccessTarget unit)) {
      return false;
    }
    var owner = unit.getOwner();
    var name = unit.getName();
    boolean clockIsGiven = unit.getRawParameterTypes().stream().anyMatch(of(Clock.class));
    return (owner.getPackageName().equals("java.time") && name.equals("now") && !clockIsGiven)
        || (owner.isEquivalentTo(Clock.class) && SYSTEM_CLOCKS.contains(name))
        || (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"))
        || (owner.isEquivalentTo(Date.class)
            && unit.getRawParameterTypes().isEmpty()
            && name.equals("<init>"));
  }

  private static java.util.function.Predicate<JavaClass> of(Class<?> type) {
    return parameter -> parameter.isEquivalentTo(type);
  }

  static DescribedPredicate<JavaClass> in(String... packages) {
    return resideInAnyPackage(packages);
  }

  static DescribedPredicate<JavaClass> notDescribingABody() {
    return not(resideInAnyPackage("jakarta.validation..", "org.eclipse.microprofile.openapi.."));
  }

  static ArchCondition<JavaConstructor> haveAtMostParameters(int limit) {
    return new ArchCondition<>("have at most " + limit + " parameters") {
      @Override
      public void check(JavaConstructor constructor, ConditionEvents events) {
        // In bytecode the constructor of an enum begins with its name and ordinal.
        int unseen = constructor.getOwner().isEnum() ? 2 : 0;
        int count = constructor.getRawParameterTypes().size() - unseen;
        var message = constructor.getDescription() + " has " + count + " parameters";
        events.add(new SimpleConditionEvent(constructor, count <= limit, message));
      }
    };
  }

  /**
   * The compiler writes no class for a plain package-info, so its source is looked up; classes out
   * of a jar are not judged.
   */
  static ArchCondition<JavaClass> liveInADescribedPackage() {
    return new ArchCondition<>("live in a package with a package-info.java") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        var message = type.getPackageName() + " of " + type.getName() + " has no package-info.java";
        events.add(new SimpleConditionEvent(type, described(type), message));
      }
    };
  }

  private static boolean described(JavaClass type) {
    URI file = type.getSource().orElseThrow().getUri();
    if (!"file".equals(file.getScheme())) {
      return true;
    }
    var compiled = Path.of("target", "classes").toString();
    var written = Path.of("src", "main", "java").toString();
    var folder = Path.of(file).getParent().toString().replace(compiled, written);
    return Files.exists(Path.of(folder, "package-info.java"));
  }
}
