using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Socle.Espaces.Composants;

/// <summary>What forms say when a field is not filled as expected: in French, and how to mend it.</summary>
internal sealed class MessagesDeSaisie : IValidationMetadataProvider, IBindingMetadataProvider
{
    // [EmailAddress] carries its English sentence as if the author had written it.
    private static readonly string? CourrielEnAnglais = new EmailAddressAttribute().ErrorMessage;

    public static void Configurer(MvcOptions options)
    {
        var messages = options.ModelBindingMessageProvider;
        messages.SetValueMustNotBeNullAccessor(_ => "Remplissez ce champ.");
        messages.SetMissingBindRequiredValueAccessor(_ => "Remplissez ce champ.");
        messages.SetMissingKeyOrValueAccessor(() => "Remplissez ce champ.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "La demande est vide.");
        messages.SetAttemptedValueIsInvalidAccessor((valeur, _) => Illisible(valeur));
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(Illisible);
        messages.SetValueIsInvalidAccessor(Illisible);
        messages.SetUnknownValueIsInvalidAccessor(_ => "Cette valeur n’est pas lisible : vérifiez-la.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Cette valeur n’est pas lisible : vérifiez-la.");
        messages.SetValueMustBeANumberAccessor(_ => "Écrivez un nombre, par exemple 12 ou 12,5.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Écrivez un nombre, par exemple 12 ou 12,5.");
        options.ModelMetadataDetailsProviders.Add(new MessagesDeSaisie());
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var regle in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
            if (SansPhrase(regle) && Phrase(regle) is { } phrase)
                regle.ErrorMessage = phrase;
    }

    /// <summary>What is typed and cannot be read is said with the kind of answer the field waits for.</summary>
    public void CreateBindingMetadata(BindingMetadataProviderContext context)
    {
        if (Attendu(Nullable.GetUnderlyingType(context.Key.ModelType) ?? context.Key.ModelType) is { } attendu)
        {
            var messages = context.BindingMetadata.ModelBindingMessageProvider!;
            messages.SetAttemptedValueIsInvalidAccessor((valeur, _) => attendu(valeur));
            messages.SetNonPropertyAttemptedValueIsInvalidAccessor(attendu);
            messages.SetValueIsInvalidAccessor(attendu);
        }
    }

    private static Func<string, string>? Attendu(Type type) =>
        type == typeof(DateOnly) || type == typeof(DateTime) ? valeur => $"« {valeur} » n’est pas un jour du calendrier\u00A0: vérifiez le jour et le mois."
        : type == typeof(TimeOnly) ? valeur => $"« {valeur} » n’est pas une heure\u00A0: écrivez par exemple 09:40."
        : type == typeof(int) || type == typeof(long) ? valeur => $"« {valeur} » n’est pas un nombre entier\u00A0: écrivez par exemple 12."
        : type == typeof(decimal) || type == typeof(double) ? valeur => $"« {valeur} » n’est pas un nombre\u00A0: écrivez par exemple 12 ou 12,5."
        : null;

    private static bool SansPhrase(ValidationAttribute regle) => regle.ErrorMessageResourceName is null
        && (regle.ErrorMessage is null || regle is EmailAddressAttribute && regle.ErrorMessage == CourrielEnAnglais);

    private static string Illisible(string valeur) => $"« {valeur} » n’est pas lisible ici : vérifiez ce que vous avez écrit.";

    private static string? Phrase(ValidationAttribute regle) => regle switch
    {
        RequiredAttribute => "Remplissez ce champ.",
        StringLengthAttribute { MinimumLength: > 0 } s when s.MinimumLength == s.MaximumLength => $"Écrivez exactement {s.MaximumLength} caractères.",
        StringLengthAttribute { MinimumLength: > 0 } s => $"Écrivez entre {s.MinimumLength} et {s.MaximumLength} caractères.",
        StringLengthAttribute s => $"Écrivez au plus {s.MaximumLength} caractères.",
        MaxLengthAttribute m => $"Écrivez au plus {m.Length} caractères.",
        MinLengthAttribute m => $"Écrivez au moins {m.Length} caractères.",
        RangeAttribute r => string.Create(CultureInfo.GetCultureInfo("fr-FR"), $"Choisissez une valeur entre {r.Minimum} et {r.Maximum}."),
        EmailAddressAttribute => "Écrivez une adresse comme prenom.nom@exemple.fr.",
        CompareAttribute => "Les deux saisies ne sont pas les mêmes.",
        RegularExpressionAttribute => "Ce n’est pas la forme attendue : vérifiez ce que vous avez écrit.",
        _ => null,
    };
}
