using Socle.Noyau;
using Socle.Travailleurs.Personnes;
using Socle.Travailleurs.Personnes.Doublons;

namespace Socle.Web.Service.Travailleurs.Doublons;

/// <summary>One trait of two files, side by side, as people read it.</summary>
public sealed record TraitCompare(TraitIdentite Trait, string Libelle, string A, string B, bool ManqueA, bool ManqueB)
{
    public bool Differe => A != B;

    public string Code => Trait.ToString();

    public static IReadOnlyList<TraitCompare> De(Travailleur a, Travailleur b) =>
    [
        Texte(TraitIdentite.NomNaissance, "Nom de naissance", a.NomNaissance, b.NomNaissance),
        Texte(TraitIdentite.NomUsage, "Nom d’usage", a.NomUsage, b.NomUsage),
        Texte(TraitIdentite.Prenoms, "Prénoms", a.Prenoms, b.Prenoms),
        Texte(TraitIdentite.PrenomUsuel, "Prénom usuel", a.PrenomUsuel, b.PrenomUsuel),
        Texte(TraitIdentite.Sexe, "Sexe", EnMots(a.Sexe), EnMots(b.Sexe)),
        Texte(TraitIdentite.Naissance, "Date de naissance", a.Naissance.Courte(), b.Naissance.Courte()),
        Texte(TraitIdentite.LieuNaissance, "Lieu de naissance", a.LieuNaissance, b.LieuNaissance),
        Numero(a.Nir, b.Nir),
        Texte(TraitIdentite.Telephone, "Téléphone", Afficher(a.Telephone), Afficher(b.Telephone)),
        Texte(TraitIdentite.Courriel, "Courriel", a.Courriel, b.Courriel),
        Texte(TraitIdentite.Domicile, "Adresse personnelle", Domicile(a), Domicile(b)),
        Texte(TraitIdentite.Boeth, "Obligation d’emploi", a.Boeth ? "oui" : "non", b.Boeth ? "oui" : "non"),
    ];

    /// <summary>What someone would choose without thinking: what is there rather than nothing, a definitive number rather than a provisional one.</summary>
    public bool PlutotB => Differe && ManqueA && !ManqueB;

    private static TraitCompare Texte(TraitIdentite trait, string libelle, string? a, string? b) =>
        new(trait, libelle, a ?? "non renseigné", b ?? "non renseigné", a is null || a == "non", b is null);

    /// <summary>Numbers stay masked; that they differ shows all the same.</summary>
    private static TraitCompare Numero(string? a, string? b)
    {
        var (nirA, nirB) = (a is null ? null : Nir.Relire(a), b is null ? null : Nir.Relire(b));
        var differe = a != b && a is not null && b is not null;
        return new TraitCompare(TraitIdentite.Nir, "Sécurité sociale", Masque(nirA, ""), Masque(nirB, differe ? " (autre numéro)" : ""),
            nirA is null || (nirA.EstProvisoire && nirB is { EstProvisoire: false }), nirB is null);
    }

    private static string Masque(Nir? nir, string precision) => nir is null ? "non renseigné" : $"{nir.Masquer()}{(nir.EstProvisoire ? " (provisoire)" : "")}{precision}";

    private static string? EnMots(Sexe? sexe) => sexe switch
    {
        Sexe.Feminin => "féminin",
        Sexe.Masculin => "masculin",
        Sexe.Indetermine => "indéterminé",
        _ => null,
    };

    private static string? Domicile(Travailleur t) => t.Adresse is null ? null : string.Join(", ", new[] { t.Adresse, t.Complement, $"{t.CodePostal} {t.Commune}" }.OfType<string>());

    private static string? Afficher(string? telephone) => telephone is null ? null : Telephone.Relire(telephone).Afficher();
}
