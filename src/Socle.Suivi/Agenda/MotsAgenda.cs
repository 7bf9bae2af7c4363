namespace Socle.Suivi.Agenda;

/// <summary>French words of the agenda.</summary>
public static class MotsAgenda
{
    public static string EnMots(this EtatRendezVous etat) => etat switch
    {
        EtatRendezVous.Demande => "demandé",
        EtatRendezVous.Propose => "proposé",
        EtatRendezVous.Convoque => "convoqué",
        EtatRendezVous.Confirme => "confirmé",
        EtatRendezVous.Arrive => "arrivé",
        EtatRendezVous.EnVisite => "en visite",
        EtatRendezVous.Fait => "fait",
        EtatRendezVous.Excuse => "excusé",
        EtatRendezVous.Absent => "absent",
        EtatRendezVous.Annule => "annulé",
        _ => throw new ArgumentOutOfRangeException(nameof(etat)),
    };

    public static string EnMots(this MotifEtape motif) => motif switch
    {
        MotifEtape.Deplace => "déplacé",
        MotifEtape.ConvenancePersonnelle => "ne peut pas venir à cette heure",
        MotifEtape.EmpechementTravail => "empêché par le travail",
        MotifEtape.EnArret => "en arrêt",
        MotifEtape.AParti => "a quitté l’entreprise",
        MotifEtape.ConvocationNonRecue => "n’a pas reçu la convocation",
        MotifEtape.ServiceIndisponible => "le service ne peut pas recevoir",
        MotifEtape.Erreur => "pris par erreur",
        MotifEtape.SansNouvelles => "sans nouvelles",
        MotifEtape.Remplace => "remplacé par quelqu’un d’autre",
        _ => throw new ArgumentOutOfRangeException(nameof(motif)),
    };

    public static string EnMots(this AccordADistance accord) => accord switch
    {
        AccordADistance.ARecueillir => "accord à recueillir",
        AccordADistance.Recueilli => "accord recueilli",
        _ => throw new ArgumentOutOfRangeException(nameof(accord)),
    };

    public static string EnMots(this OrigineRendezVous origine) => origine switch
    {
        OrigineRendezVous.Assistant => "pris par le service",
        OrigineRendezVous.Planification => "placé par la planification",
        OrigineRendezVous.Remplacement => "appelé en remplacement",
        OrigineRendezVous.Employeur => "choisi par l’employeur",
        OrigineRendezVous.Travailleur => "choisi par le salarié",
        OrigineRendezVous.AutreService => "pour un autre service",
        _ => throw new ArgumentOutOfRangeException(nameof(origine)),
    };
}
