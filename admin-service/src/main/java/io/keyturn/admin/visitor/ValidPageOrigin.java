package io.keyturn.admin.visitor;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text in a list that is a {@link PageOrigin}. */
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ValidPageOrigin.Check.class)
public @interface ValidPageOrigin {
  String message() default PageOrigin.FORM_IN_WORDS;

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Says no to everything else, also to null. */
  class Check implements ConstraintValidator<ValidPageOrigin, String> {

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
      return PageOrigin.isOne(value);
    }
  }
}
