using static Socle.Droit.EffetNonReleve;

namespace Socle.Droit;

/// <summary>D. 4624-59 to D. 4624-65: one follow-up for a worker with several employers.</summary>
public static class Mutualisation
{
    private const string Decret = "Décret 2023-547 du 30/06/2023";

    private static readonly DateOnly s_debut = new(2023, 7, 2);

    public static readonly Principe PlusieursEmployeurs = new(
        Section.A, "D. 4624-59", "Plusieurs employeurs : suivi mutualisé pour une même catégorie socioprofessionnelle et un même type de suivi",
        Gouverne.DateDuCas,
        [new(s_debut, Preuve.D, texte: Decret + " ; le jour d’effet est déduit", effetReleve: false)],
        new(
            "Un seul suivi pour plusieurs contrats tenus en même temps.",
            "Votre salarié a un autre employeur pour un emploi voisin : un seul service le suit, et le coût est partagé.",
            "Vous avez plusieurs employeurs pour un emploi voisin : un seul service vous suit, une seule visite vaut pour tous."));

    /// <summary>The value is how many first characters of the PCS code are compared.</summary>
    public static readonly Regle<Seuil> MemeCategorie = new(
        Section.A, "Lecture de D. 4624-59", "Même catégorie socioprofessionnelle : mêmes deux premiers caractères de la PCS, quelle que soit son édition",
        Gouverne.DateDuCas,
        [new(s_debut, new(2, "premiers caractères de la PCS"), Preuve.D, effetReleve: false)],
        new(
            "Dit quand deux emplois sont de la même catégorie.",
            "Deux emplois sont comparés par les deux premiers caractères de leur code de profession.",
            "Vos emplois sont comparés par les deux premiers caractères de leur code de profession."));

    public static readonly Principe EmployeurPrincipal = new(
        Section.A, "D. 4624-60", "Employeur principal : celui de la relation contractuelle la plus ancienne, transferts compris",
        Gouverne.DateDuCas,
        NonDatee(Preuve.SEgal, texte: Decret, aPartirDu: s_debut),
        new(
            "Désigne l’employeur dont le service suit le salarié.",
            "L’employeur au contrat le plus ancien est le principal : c’est son service qui suit le salarié.",
            "C’est le service de votre plus ancien employeur qui vous suit."));

    public static readonly Principe EgaliteDAnciennete = new(
        Section.A, "Pratique de D. 4624-60", "À ancienneté égale, l’employeur principal est celui de la plus grande durée de travail",
        Gouverne.DateDuCas,
        NonDatee(Preuve.SSec, aPartirDu: s_debut),
        new(
            "Départage deux contrats commencés le même jour.",
            "Si deux contrats ont commencé le même jour, celui qui a le plus d’heures désigne l’employeur principal.",
            "Si deux de vos contrats ont commencé le même jour, celui qui a le plus d’heures compte."));

    public static readonly Principe ServiceDeLEmployeurPrincipal = new(
        Section.A, "D. 4624-61, D. 4624-62", "Le service de l’employeur principal apprécie les conditions et ne peut refuser les autres employeurs",
        Gouverne.DateDuCas,
        NonDatee(Preuve.SEgal, texte: Decret, aPartirDu: s_debut),
        new(
            "Dit quel service est compétent.",
            "Le service de l’employeur principal suit le salarié pour tous ; il ne peut pas vous refuser.",
            "Le service de votre employeur principal vous suit pour tous vos employeurs."));

    public static readonly Principe RepriseDemandeeParLePrincipal = new(
        Section.A, "D. 4624-63", "Visite de reprise demandée par l’employeur principal (maternité, 60 jours) ; après un accident du travail, par l’employeur de l’accident",
        Gouverne.DebutArret,
        NonDatee(Preuve.SEgal, texte: Decret, aPartirDu: s_debut),
        new(
            "Dit qui demande la visite de reprise.",
            "L’employeur principal demande la visite de reprise ; après un accident du travail, c’est l’employeur chez qui il a eu lieu.",
            "Votre employeur principal demande votre visite de reprise ; après un accident du travail, c’est l’employeur chez qui il a eu lieu."));

    public static readonly Principe RepriseMaladieProfessionnelle = new(
        Section.A, "D. 4624-63 3°", "Visite de reprise après une maladie professionnelle : demandée par l’employeur principal",
        Gouverne.DebutArret,
        NonDatee(Preuve.M, texte: Decret, aPartirDu: s_debut),
        new(
            "Dit qui demande la visite de reprise après une maladie professionnelle.",
            "Après une maladie professionnelle, l’employeur principal demande la visite de reprise.",
            "Après une maladie professionnelle, votre employeur principal demande la visite de reprise."));

    public static readonly Principe DocumentsParEmployeur = new(
        Section.A, "D. 4624-64", "Un document par employeur ; un par poste si aménagement, inaptitude ou avis différents",
        Gouverne.DateDeLaVisite,
        NonDatee(Preuve.SEgal, texte: Decret, aPartirDu: s_debut),
        new(
            "Dit combien de documents sont établis.",
            "Chaque employeur reçoit son document ; celui du poste concerné s’il y a un aménagement ou une inaptitude.",
            "Chacun de vos employeurs reçoit son document, et seulement celui de son poste."));

    public static readonly Principe PartsEgales = new(
        Section.A, "D. 4624-65", "Coût réparti à parts égales entre les employeurs au 31 janvier ; rien pour ceux qui viennent après",
        Gouverne.Annee,
        NonDatee(Preuve.SSec, texte: Decret, aPartirDu: s_debut),
        new(
            "Partage la cotisation entre les employeurs.",
            "La cotisation est partagée à parts égales entre les employeurs présents au 31 janvier.",
            "Vos employeurs partagent à parts égales le coût de votre suivi ; vous ne payez rien."));

    public static readonly Principe ExclusDeLaMutualisation = new(
        Section.A, "D. 4624-59 et s.", "Exclus du suivi mutualisé : particuliers employeurs, services autonomes ; intérim en pratique",
        Gouverne.DateDuCas,
        NonDatee(Preuve.SSec, aPartirDu: s_debut),
        new(
            "Dit quels contrats restent à part.",
            "Un emploi chez un particulier, en intérim ou suivi par un service autonome reste à part.",
            "Un emploi chez un particulier, en intérim ou suivi par un service propre à l’entreprise garde son propre suivi."));

    internal static readonly Regle[] Toutes =
    [
        PlusieursEmployeurs, MemeCategorie, EmployeurPrincipal, EgaliteDAnciennete, ServiceDeLEmployeurPrincipal,
        RepriseDemandeeParLePrincipal, RepriseMaladieProfessionnelle, DocumentsParEmployeur, PartsEgales, ExclusDeLaMutualisation,
    ];
}
