using Socle.Droit;

namespace Socle.Suivi.Delegations;

/// <summary>French words for acts, states and answers.</summary>
public static class MotsDelegation
{
    public static string EnMots(this Acte acte) => acte switch
    {
        Acte.Vip => "visite d’information et de prévention",
        Acte.Ema => "examen médical d’aptitude",
        Acte.Prereprise => "visite de préreprise",
        Acte.Demande => "visite à la demande",
        Acte.AvisAptitude => "avis d’aptitude",
        Acte.AvisInaptitude => "avis d’inaptitude",
        Acte.MesuresAmenagement => "mesures d’aménagement du poste",
        Acte.AttestationSuivi => "attestation de suivi",
        _ => Libelles.De((Visite)acte),
    };

    public static string EnMots(this EtatProtocole etat) => etat switch
    {
        EtatProtocole.Brouillon => "brouillon",
        EtatProtocole.AVenir => "à venir",
        EtatProtocole.EnVigueur => "en vigueur",
        EtatProtocole.Echu => "échu",
        EtatProtocole.Resilie => "résilié",
        _ => throw new ArgumentOutOfRangeException(nameof(etat)),
    };

    public static string EnMots(this ConditionDelegation condition) => condition switch
    {
        ConditionDelegation.ProtocoleEcrit => "par protocole écrit",
        ConditionDelegation.ReorientationSansDelai => "retour sans délai vers le médecin quand il le faut",
        ConditionDelegation.SaufOpposition => "sauf si le travailleur s’y oppose",
        ConditionDelegation.HorsSuiviRenforce => "jamais en suivi renforcé",
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    /// <summary>« … (R. 4623-14) ».</summary>
    public static string AvecArticles(this ReponseDelegation loi) => $"{loi.Explication.TrimEnd('.')} ({string.Join(", ", loi.Sources)})";

    /// <summary>The answer in one sentence, for people.</summary>
    public static string Phrase(this ReponseDelegue reponse) => reponse.Issue switch
    {
        IssueDelegation.ParLuiMeme => "Oui, sans protocole.",
        IssueDelegation.ParProtocole => "Oui, par un protocole signé.",
        _ => reponse.Motif switch
        {
            MotifDeNon.ReserveParLeDroit => $"Non. {reponse.Loi!.AvecArticles()}.",
            MotifDeNon.HorsCouverture => "Non : la règle en vigueur ce jour-là n’est pas encodée, à vérifier.",
            MotifDeNon.SansProtocole => "Non : aucun protocole en vigueur ce jour-là ne le lui confie.",
            MotifDeNon.SuiviRenforce => $"Non : jamais en suivi renforcé ({string.Join(", ", reponse.Loi!.Sources)}).",
            MotifDeNon.ExcluParLeProtocole => $"Non : le protocole laisse au médecin {reponse.Exclusion!.Value.EnMots()}.",
            MotifDeNon.FaitManquant => "Non : il manque un fait que le droit ou le protocole demande.",
            _ => "Non : cette personne n’est pas dans le service ce jour-là.",
        },
    };

    public static string EnMots(this GenreExclusion genre) => genre switch
    {
        GenreExclusion.Categorie => "cette catégorie de suivi",
        GenreExclusion.Mineurs => "les moins de 18 ans",
        GenreExclusion.Entreprise => "cette entreprise",
        _ => throw new ArgumentOutOfRangeException(nameof(genre)),
    };
}
