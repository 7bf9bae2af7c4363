using Socle.Droit;

namespace Socle.Suivi.Reprise;

/// <summary>A kind of visit in the old software's words: what took place, and which visit of the law it was when it says so.</summary>
internal readonly record struct GenreVisite(TypeVisite Type, Visite? Visite);

/// <summary>Codes of visits and follow-up.</summary>
internal static class TablesVisites
{
    public const string Present = "PRESENT";
    public const string Absent = "ABSENT";
    public const string Excuse = "EXCUSE";
    public const string Annule = "ANNULE";
    public const string Prevu = "PREVU";
    public const string SansMesure = "SANS_MESURE";
    public const string Mesures = "MESURES";
    public const string Inapte = "INAPTE";

    public static TableReprise Types { get; } = new(false,
        new("VIP_INITIALE", "VIP initiale", ["vipi", "vip embauche", "vip i", "visite information prevention initiale", "visite initiale", "vip initiale infirmier", "vip initiale medecin"]),
        new("VIP_PERIODIQUE", "VIP périodique", ["vipp", "vip p", "visite information prevention periodique", "visite periodique", "vp", "vip periodique infirmier", "vip periodique medecin", "entretien infirmier", "ei", "esti"]),
        new("VIP", "VIP, initiale ou périodique", ["visite information prevention"]),
        new("EMA_EMBAUCHE", "Examen d’aptitude à l’embauche", ["emae", "ema e", "ema initial", "examen medical aptitude embauche", "visite embauche", "ve", "examen embauche"]),
        new("EMA_PERIODIQUE", "Examen d’aptitude périodique", ["emap", "ema p", "examen medical aptitude periodique", "smr", "visite periodique smr", "visite smr", "examen periodique"]),
        new("EMA", "Examen d’aptitude, d’embauche ou périodique", ["examen medical aptitude", "examen aptitude"]),
        new("SIR_INTERMEDIAIRE", "Visite intermédiaire (SIR)", ["intermediaire", "visite intermediaire", "vi", "visite intermediaire sir", "sir intermediaire"]),
        new("REPRISE", "Reprise", ["vr", "visite reprise", "visite reprise travail", "reprise maladie", "reprise at", "reprise maternite", "reprise mp", "reprise apres maladie", "reprise apres at", "reprise apres maternite"]),
        new("PREREPRISE", "Préreprise", ["vpr", "visite prereprise", "pre reprise", "visite pre reprise"]),
        new("MI_CARRIERE", "Mi-carrière", ["vmc", "visite mi carriere", "mi carriere"]),
        new("DEMANDE", "À la demande", ["vd", "visite demande", "demande salarie", "demande employeur", "demande medecin", "occasionnelle", "visite occasionnelle", "visite demande salarie", "visite demande employeur", "visite demande medecin travail"]),
        new("POST_EXPOSITION", "Post-exposition", ["visite post exposition", "post professionnelle", "visite post professionnelle", "fin carriere", "visite fin carriere"]),
        new("ATTESTATION_CONDUITE", "Attestation pour la conduite", ["attestation conduite", "autorisation conduite"]),
        new("ATTESTATION_ELECTRIQUE", "Attestation pour les travaux électriques", ["attestation electrique", "habilitation electrique"]),
        new("AVIS_INAPTITUDE", "Avis d’inaptitude", ["inaptitude", "constat inaptitude", "visite inaptitude"]));

    public static TableReprise Suivis { get; } = new(false,
        new("SI", "Suivi simple (SI)", ["si", "sis", "suivi simple", "simple", "sms", "surveillance simple", "surveillance medicale simple", "suivi individuel", "suivi individuel simple", "suivi general"]),
        new("SIA", "Suivi adapté (SIA)", ["sia", "suivi adapte", "adapte", "suivi individuel adapte"]),
        new("SIR", "Suivi renforcé (SIR)", ["sir", "suivi renforce", "renforce", "smr", "surveillance renforcee", "surveillance medicale renforcee", "suivi individuel renforce"]));

    public static TableReprise Professions { get; } = new(false,
        new("MEDECIN", "Médecin du travail", ["medecin", "med", "mt", "dr", "docteur", "m"]),
        new("COLLABORATEUR", "Médecin collaborateur", ["medecin collaborateur", "collaborateur medecin", "mc"]),
        new("INTERNE", "Interne", ["interne medecine"]),
        new("INFIRMIER", "Infirmier", ["infirmiere", "idest", "ide", "inf", "i", "infirmier sante travail", "infirmiere sante travail"]),
        new("MPC", "Médecin praticien correspondant", ["praticien correspondant"]),
        new("IPRP", "IPRP", ["preventeur", "ergonome"]),
        new("ASSISTANT", "Assistant", ["assistante", "ast", "asst"]));

    public static TableReprise Presences { get; } = new(false,
        new(Present, "Venu", ["p", "oui", "o", "1", "vu", "venu", "realisee", "realise", "effectuee", "effectue", "fait", "faite", "cloturee", "terminee", "honore"]),
        new(Absent, "Absent", ["a", "non", "n", "0", "absence", "absent non excuse", "non venu", "non excuse", "ani", "absence injustifiee"]),
        new(Excuse, "Absent excusé", ["e", "absent excuse", "excusee", "absence excusee", "absence justifiee"]),
        new(Annule, "Annulé", ["annulee", "annulation", "reporte", "reportee", "supprime"]),
        new(Prevu, "Prévu", ["planifie", "planifiee", "convoque", "prevue", "a venir", "programme", "programmee"]));

    /// <summary>The least that planning needs: measures yes or no. What the professional wrote is the medical file's.</summary>
    public static TableReprise Conclusions { get; } = new(false,
        new(SansMesure, "Sans mesure", ["apte", "attestation", "attestation suivi", "attestation de suivi", "avis aptitude", "ras", "aucune", "a", "compatible", "sans reserve"]),
        new(Mesures, "Avec une mesure individuelle", ["apte avec amenagement", "apte avec reserves", "apte avec restrictions", "amenagement", "amenagement de poste", "apte amenagement", "restrictions", "attestation avec amenagement", "proposition de mesures", "aa"]),
        new(Inapte, "Inapte", ["inaptitude", "i", "inapte au poste", "avis inaptitude", "inapte tout poste"]));

    public static GenreVisite Genre(string code) => code switch
    {
        "VIP_INITIALE" => new(TypeVisite.Vip, Visite.VipInitiale),
        "VIP_PERIODIQUE" => new(TypeVisite.Vip, Visite.VipPeriodique),
        "VIP" => new(TypeVisite.Vip, null),
        "EMA_EMBAUCHE" => new(TypeVisite.Ema, Visite.EmaEmbauche),
        "EMA_PERIODIQUE" => new(TypeVisite.Ema, Visite.EmaPeriodique),
        "EMA" => new(TypeVisite.Ema, null),
        "SIR_INTERMEDIAIRE" => new(TypeVisite.SirIntermediaire, Visite.SirIntermediaire),
        "REPRISE" => new(TypeVisite.Reprise, Visite.Reprise),
        "PREREPRISE" => new(TypeVisite.Prereprise, null),
        "MI_CARRIERE" => new(TypeVisite.MiCarriere, Visite.MiCarriere),
        "DEMANDE" => new(TypeVisite.Demande, null),
        "POST_EXPOSITION" => new(TypeVisite.PostExposition, Visite.PostExposition),
        "ATTESTATION_CONDUITE" => new(TypeVisite.AttestationConduite, Visite.AttestationConduite),
        "ATTESTATION_ELECTRIQUE" => new(TypeVisite.AttestationElectrique, Visite.AttestationElectrique),
        "AVIS_INAPTITUDE" => new(TypeVisite.AvisInaptitude, null),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "Not a code of this table."),
    };
}
