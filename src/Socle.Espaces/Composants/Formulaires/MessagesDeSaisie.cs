using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Socle.Espaces.Composants;

/// <summary>What forms say when a field is not filled as expected: in French, and how to mend it.</summary>
internal sealed class MessagesDeSaisie : IValidationMetadataProvider
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
