package io.keyturn.admin.center;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/** Does what a form asks for, by what the API does it by. */
public final class Attempt {
  /** What somebody can do something about who fills in a form. */
  private static final Set<Integer> OF_INPUT = Set.of(400, 409, 429);

  private Attempt() {}

  /**
   * Answers with what was done, or with why it was not. Refusals that no other input would mend,
   * such as a missing right, stay what they are.
   */
  public static <T> Response of(
      Supplier<T> action, Function<T, Response> done, Function<Refusal, Response> refused) {
    T result;
    try {
      result = action.get();
    } catch (ConstraintViolationException e) {
      return refused.apply(refusal(e));
    } catch (HttpProblem e) {
      if (!OF_INPUT.contains(e.getStatusCode())) {
        throw e;
      }
      return refused.apply(new Refusal(e.getStatusCode(), List.of(e.getDetail())));
    }
    return done.apply(result);
  }

  /** The same for what has no result. */
  public static Response of(
      Runnable action, Supplier<Response> done, Function<Refusal, Response> refused) {
    return of(
        () -> {
          action.run();
          return true;
        },
        result -> done.get(),
        refused);
  }

  private static Refusal refusal(ConstraintViolationException e) {
    var status = Response.Status.BAD_REQUEST.getStatusCode();
    return new Refusal(
        status, e.getConstraintViolations().stream().map(Attempt::sentence).sorted().toList());
  }

  private static String sentence(ConstraintViolation<?> violation) {
    return field(violation.getPropertyPath()) + ": " + violation.getMessage() + ".";
  }

  /** The innermost thing with a name; what stands in a list has none. */
  private static String field(Path path) {
    return StreamSupport.stream(path.spliterator(), false)
        .map(Path.Node::getName)
        .filter(name -> name != null && !name.startsWith("<"))
        .reduce((first, second) -> second)
        .orElse("");
  }
}
