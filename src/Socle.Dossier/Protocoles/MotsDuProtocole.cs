using Socle.Droit;

namespace Socle.Dossier.Protocoles;

/// <summary>French words of follow-up protocols.</summary>
public static class MotsDuProtocole
{
    public static string EnMots(this EtatDuProtocole etat) => etat switch
    {
        EtatDuProtocole.Brouillon => "brouillon",
        EtatDuProtocole.EnVigueur => "en vigueur",
        EtatDuProtocole.AVenir => "à venir",
        EtatDuProtocole.Remplace => "remplacé",
        EtatDuProtocole.Retire => "retiré",
        _ => throw new ArgumentOutOfRangeException(nameof(etat)),
    };

    public static string EnMots(this NatureReponse nature) => nature switch
    {
        NatureReponse.OuiNon => "oui ou non",
        NatureReponse.Choix => "un choix",
        NatureReponse.Nombre => "un nombre",
        NatureReponse.Texte => "un texte",
        _ => throw new ArgumentOutOfRangeException(nameof(nature)),
    };

    public static string Rythme(int? mois) => mois switch
    {
        null => "à chaque visite",
        1 => "tous les mois",
        12 => "tous les ans",
        { } n when n % 12 == 0 => $"tous les {n / 12} ans",
        { } n => $"tous les {n} mois",
    };

    public static string EnMots(QuestionProtocole q)
    {
        var reponse = q.Nature == NatureReponse.Choix ? string.Join(" / ", q.Choix) : q.Unite is null ? q.Nature.EnMots() : $"{q.Nature.EnMots()} ({q.Unite})";
        return $"{q.Libelle} — {reponse}, {Rythme(q.Mois)}{Reserve(q.Reservee)}";
    }

    public static string EnMots(MesureProtocole m) => $"{m.Libelle}, {Rythme(m.Mois)}{Reserve(m.Reservee)}";

    public static string EnMots(ConseilProtocole c) => $"{c.Titre}, {Rythme(c.Mois)}{(c.Texte is null ? "" : $" — {c.Texte}")}";

    /// <summary>Each criterion in words.</summary>
    /// <param name="noms">Names of the company and the establishment, by their id.</param>
    public static IEnumerable<string> AQui(PorteeProtocole p, IReadOnlyDictionary<string, string> noms) => new[]
    {
        p.Expositions.Count == 0 ? null : $"Exposés\u00A0: {string.Join(", ", p.Expositions.Select(VocabulaireDesProtocoles.LibelleExposition))}",
        p.Entreprise is { } entreprise ? $"Entreprise\u00A0: {noms.GetValueOrDefault(entreprise.ToString(), "absente")}" : null,
        p.Etablissement is { } lieu ? $"Établissement\u00A0: {noms.GetValueOrDefault(lieu.ToString(), "absent")}" : null,
        p.Postes.Count == 0 ? null : $"Poste ou atelier\u00A0: {string.Join(", ", p.Postes)}",
        p.Pcs.Count == 0 ? null : $"Profession (PCS-ESE)\u00A0: {string.Join(", ", p.Pcs)}",
        p.Categories.Count == 0 ? null : $"Suivi\u00A0: {string.Join(", ", p.Categories.Select(c => Codes.Categories.De(c)))}",
        p.Visites.Count == 0 ? null : $"Visites\u00A0: {string.Join(", ", p.Visites.Select(Visite))}",
        (p.AgeMin, p.AgeMax) switch { (null, null) => null, ({ } min, null) => $"À partir de {min} ans", (null, { } max) => $"Jusqu’à {max} ans", var (min, max) => $"De {min} à {max} ans" },
    }.OfType<string>();

    public static string Visite(TypeVisite type) => type switch
    {
        TypeVisite.Vip => "visite d’information et de prévention",
        TypeVisite.Ema => "examen médical d’aptitude",
        TypeVisite.SirIntermediaire => "visite intermédiaire",
        TypeVisite.Reprise => "visite de reprise",
        TypeVisite.Prereprise => "visite de préreprise",
        TypeVisite.MiCarriere => "visite de mi-carrière",
        TypeVisite.Demande => "visite à la demande",
        TypeVisite.PostExposition => "visite post-exposition",
        TypeVisite.AvisInaptitude => "examen en vue d’une inaptitude",
        TypeVisite.AttestationConduite => "attestation de conduite",
        TypeVisite.AttestationElectrique => "attestation électrique",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static string Reserve(bool reservee) => reservee ? ", par le médecin" : "";
}
