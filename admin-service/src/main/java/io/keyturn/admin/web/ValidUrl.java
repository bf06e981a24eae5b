package io.keyturn.admin.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.URISyntaxException;

/** An absolute http or https address with a host, without user information or fragment. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ValidUrl.Check.class)
public @interface ValidUrl {
  String message() default "give an absolute http or https address without user or fragment";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Says no to everything else; leaves null to others. */
  class Check implements ConstraintValidator<ValidUrl, String> {
    private static final int LONGEST = 2000;

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
      if (value == null) {
        return true;
      }
      try {
        var uri = new URI(value);
        return value.length() <= LONGEST
            && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
            && uri.getHost() != null
            && uri.getUserInfo() == null
            && uri.getFragment() == null;
      } catch (URISyntaxException e) {
        return false;
      }
    }
  }
}
