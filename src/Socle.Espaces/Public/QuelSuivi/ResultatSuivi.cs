using Socle.Droit;
using Socle.Espaces.Composants;
using Socle.Espaces.Entreprise;
using Socle.Noyau;

namespace Socle.Espaces.PagesPubliques.QuelSuivi;

/// <summary>One visit of the answer, ready to be shown.</summary>
public sealed record VisiteAnnoncee(string Nom, Etat Etat, string Quand, string Par, Explication Pourquoi);

/// <summary>The answer of the journey: asked of the law, kept nowhere.</summary>
public sealed class ResultatSuivi
{
    private ResultatSuivi(SituationSuivi situation, ReponseSuivi reponse)
    {
        Date = reponse.Date;
        HorsCouverture = reponse.HorsCouverture;
        Categorie = reponse.Categorie;
        Motifs = [.. reponse.Motifs];
        Visites = [.. reponse.Exigences.AsEnumerable().Select(e => Annoncer(e, situation, reponse.Date))];
        Droits = [.. reponse.Droits];
        Alertes = [.. reponse.Alertes];
        Manquants = [.. reponse.Manquants.AsEnumerable().Select(m => m.Fait.EnMots()).Distinct()];
    }

    public DateOnly Date { get; }

    public bool HorsCouverture { get; }

    public Categorie Categorie { get; }

    public IReadOnlyList<MotifCategorie> Motifs { get; }

    public IReadOnlyList<VisiteAnnoncee> Visites { get; }

    public IReadOnlyList<DroitOuvert> Droits { get; }

    public IReadOnlyList<Alerte> Alertes { get; }

    public IReadOnlyList<string> Manquants { get; }

    public static ResultatSuivi Demander(SituationSuivi situation, DateOnly date) => new(situation, MoteurSuivi.Repondre(situation, date));

    private static VisiteAnnoncee Annoncer(Exigence e, SituationSuivi situation, DateOnly date)
    {
        var (etat, quand) = Moment(e, date);
        return new(
            Libelles.De(e.Visite).Majuscule(), etat, quand, e.Par.EnToutesLettres(),
            new(
                e.Explication(situation, Droit.Public.Employeur),
                [.. e.Sources.Versions().Select(Citer)],
                [.. e.Faits(situation, Droit.Public.Employeur).Select(f => $"{f.Libelle} : {f.Valeur}")]));
    }

    private static (Etat Etat, string Quand) Moment(in Exigence e, DateOnly date) => e switch
    {
        { HorsCouverture: true } => (Etat.Neutre, "à vérifier\u00A0: le droit de cette date n’est pas encodé"),
        { Etat: EtatExigence.Dispensee } => (Etat.Fait, "dispensée"),
        { Etat: EtatExigence.NonRequise } => (Etat.Neutre, "non requise"),
        { AuPlusTard: null } => (Etat.Neutre, "sans date fixée par le texte"),
        { Etat: EtatExigence.EnRetard, AuPlusTard: { } le } => (Etat.Retard, $"à faire depuis le {le.Longue()}"),
        { AvantAffectation: true, AuPlusTard: { } le } => (Etats.PourEcheance(le, date), $"avant la prise de poste, le {le.Longue()}"),
        { AuPlusTard: { } le } => (Etats.PourEcheance(le, date), $"au plus tard le {le.Longue()}"),
    };

    private static TexteCite Citer(VersionRegle version) => new(
        version.Article, Codes.Preuves.De(version.Preuve), $"en vigueur depuis le {version.Du.Courte()}", $"/droit#{version.Regle.Code}");
}
