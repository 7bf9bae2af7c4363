using Socle.Espaces.Composants;
using Socle.Travailleurs.Import;

namespace Socle.Web.Service.Declarations;

/// <summary>States of a declaration and fates of a row, in words.</summary>
internal static class MotsImport
{
    public static string EnMots(this EtatImport etat) => etat switch
    {
        EtatImport.Correspondance => "colonnes à dire",
        EtatImport.Analyse => "lecture en cours",
        EtatImport.Pret => "à accepter",
        EtatImport.Acceptation => "écriture en cours",
        EtatImport.Accepte => "acceptée",
        EtatImport.Interrompu => "interrompue",
        EtatImport.Annulation => "annulation en cours",
        EtatImport.Annule => "annulée",
        EtatImport.Refuse => "fichier refusé",
        EtatImport.Abandonne => "abandonnée",
        _ => throw new ArgumentOutOfRangeException(nameof(etat)),
    };

    public static string EnMots(this EtatImport etat, bool majuscule) =>
        etat.EnMots() is var mots && majuscule ? char.ToUpperInvariant(mots[0]) + mots[1..] : mots;

    public static Etat Couleur(this EtatImport etat) => etat switch
    {
        EtatImport.Accepte => Etat.Fait,
        EtatImport.Refuse or EtatImport.Interrompu => Etat.Retard,
        EtatImport.Pret or EtatImport.Correspondance => Etat.Proche,
        EtatImport.Annule or EtatImport.Abandonne => Etat.Neutre,
        _ => Etat.Prevu,
    };

    public static string EnMots(this IssueLigne issue) => issue switch
    {
        IssueLigne.Creer => "à créer",
        IssueLigne.CreerContrat => "nouveau contrat",
        IssueLigne.Modifier => "à modifier",
        IssueLigne.Cloturer => "à clôturer",
        IssueLigne.Inchangee => "inchangée",
        IssueLigne.Refusee => "refusée",
        IssueLigne.Doublon => "doublon possible",
        IssueLigne.ClotureProposee => "absent du fichier",
        _ => throw new ArgumentOutOfRangeException(nameof(issue)),
    };

    public static Etat Couleur(this IssueLigne issue) => issue switch
    {
        IssueLigne.Refusee => Etat.Retard,
        IssueLigne.Doublon or IssueLigne.ClotureProposee => Etat.Proche,
        IssueLigne.Inchangee => Etat.Neutre,
        _ => Etat.Prevu,
    };

    /// <summary>« Fin du contrat : rien → 31/10/2026 ».</summary>
    public static IEnumerable<string> Changements(LigneImport ligne) => ligne.LireChangements()
        .Select(c => c.Avant.Length == 0 ? $"{c.Champ} : {c.Apres}" : $"{c.Champ} : {c.Avant} → {(c.Apres.Length == 0 ? "rien" : c.Apres)}");
}
