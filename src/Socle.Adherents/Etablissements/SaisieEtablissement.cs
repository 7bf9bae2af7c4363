using Socle.Noyau;
using Socle.Technique.Saisies;

namespace Socle.Adherents.Etablissements;

/// <summary>What is asked of a place of work, whether it is new or not. Its SIRET has use cases of its own.</summary>
public sealed record SaisieEtablissement(
    string? Nom, string? Adresse = null, string? Complement = null, string? CodePostal = null, string? Commune = null,
    string? CodeCommune = null, string? Naf = null, int? Effectif = null)
{
    private const int EffectifAuPlus = 100_000;

    /// <param name="prefixe">Where these fields stand in the request, for refusals.</param>
    internal SaisieEtablissement Lire(Verification saisie, string prefixe = "")
    {
        saisie.Exiger(Effectif is null or (>= 0 and <= EffectifAuPlus), "etablissement.effectif",
            $"L’effectif est un nombre de personnes, entre 0 et {EffectifAuPlus}.", prefixe + nameof(Effectif));
        return new SaisieEtablissement(
            saisie.Texte(Nom, prefixe + nameof(Nom), "Le nom de l’établissement", 150),
            saisie.TexteOuRien(Adresse, prefixe + nameof(Adresse), "L’adresse", 200),
            saisie.TexteOuRien(Complement, prefixe + nameof(Complement), "Le complément d’adresse", 200),
            saisie.ValeurOuRien<CodePostal>(CodePostal, prefixe + nameof(CodePostal)),
            saisie.TexteOuRien(Commune, prefixe + nameof(Commune), "La commune", 80),
            saisie.ValeurOuRien<CodeCommune>(CodeCommune, prefixe + nameof(CodeCommune)),
            saisie.ValeurOuRien<CodeNaf>(Naf, prefixe + nameof(Naf)),
            Effectif);
    }

    internal void Remplir(Etablissement etablissement)
    {
        etablissement.Nom = Nom!;
        (etablissement.Adresse, etablissement.Complement) = (Adresse, Complement);
        (etablissement.CodePostal, etablissement.Commune, etablissement.CodeCommune) = (CodePostal, Commune, CodeCommune);
        (etablissement.Naf, etablissement.Effectif) = (Naf, Effectif);
        etablissement.NafEdition = Naf is null ? NomenclatureNaf.Rev2 : CodeNaf.Relire(Naf).Nomenclature;
    }
}
