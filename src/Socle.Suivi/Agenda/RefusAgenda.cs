using Socle.Noyau;
using Socle.Suivi.Delegations;

namespace Socle.Suivi.Agenda;

/// <summary>What the agenda refuses, in one place. None names a worker.</summary>
internal static class RefusAgenda
{
    public static Refus VacationInconnue { get; } = new("agenda.vacation", "Cette vacation n’est plus à l’agenda\u00A0: choisissez-en une autre.");

    public static Refus Fermee { get; } = new("agenda.fermee", "Cette vacation est fermée\u00A0: choisissez-en une autre.");

    public static Refus Inconnu { get; } = new("agenda.inconnu", "Ce rendez-vous n’est plus à l’agenda.");

    public static Refus Change { get; } = new("agenda.change",
        "Ce rendez-vous a changé pendant que vous le regardiez\u00A0: voici où il en est, refaites votre geste s’il convient encore.");

    public static Refus Passe { get; } = new("agenda.passe", "Cette heure est passée\u00A0: choisissez un créneau à venir.");

    public static Refus Reservee { get; } = new("agenda.reservee", "Cette vacation est réservée aux salariés d’une autre entreprise\u00A0: choisissez-en une autre.");

    public static Refus Absent { get; } = new("agenda.professionnel.absent", "Le professionnel est absent à ce moment\u00A0: choisissez une autre vacation.");

    public static Refus Delegation(ReponseDelegue non) => new("agenda.delegation", non.Motif switch
    {
        MotifDeNon.ReserveParLeDroit => $"Ce professionnel ne peut pas faire cette visite\u00A0: {non.Loi?.Explication} Choisissez un médecin.",
        MotifDeNon.SuiviRenforce => "Ce professionnel ne reçoit pas en suivi renforcé\u00A0: choisissez-en un autre.",
        MotifDeNon.ExcluParLeProtocole => "Le protocole de délégation écarte ce salarié\u00A0: choisissez un autre professionnel.",
        MotifDeNon.FaitManquant => "Le protocole de délégation demande un fait qui manque pour ce salarié\u00A0: recalculez son suivi, ou choisissez un autre professionnel.",
        MotifDeNon.HorsDuService => "Ce professionnel n’est pas dans le service ce jour-là\u00A0: choisissez-en un autre.",
        _ => "Aucun protocole de délégation signé ne confie cette visite à ce professionnel ce jour-là\u00A0: choisissez-en un autre, ou faites signer le protocole.",
    });

    public static Refus HorsHoraires(Creneau vacation) =>
        new("agenda.horaires", $"La vacation va de {vacation.Afficher()}\u00A0: choisissez une heure qui y tient.", "Debut");

    public static Refus Pas { get; } = new("agenda.pas", $"L’heure et la durée se comptent par {Creneaux.Pas} minutes\u00A0: corrigez-les.", "Debut");

    public static Refus Pris(Creneau pris, TimeOnly? libre) => new("agenda.pris",
        $"Ce créneau est pris de {pris.Afficher()}\u00A0: {(libre is { } heure ? $"le prochain libre est à {heure.Afficher()}" : "la vacation est pleine, choisissez-en une autre")}.", "Debut");

    public static Refus Pleine { get; } = new("agenda.pleine", "Il ne reste pas assez de temps dans cette vacation\u00A0: choisissez-en une autre.");

    public static Refus Ailleurs(DateOnly jour, Creneau creneau) => new("agenda.ailleurs",
        $"Cette personne est déjà attendue {jour.AvecJour()}, {creneau.Afficher()}\u00A0: choisissez une autre heure, ou déplacez ce rendez-vous.");

    public static Refus DejaPrevue(DateOnly jour) => new("agenda.deja",
        $"Cette visite est déjà prévue {jour.AvecJour()}\u00A0: déplacez ce rendez-vous plutôt que d’en prendre un second.");

    public static Refus ADistance { get; } = new("agenda.distance",
        "Le service ne fait pas cette visite à distance avec ce métier : choisissez une vacation en présence.");

    public static Refus SansAccord { get; } = new("agenda.accord", "Ce rendez-vous n’attend pas d’accord\u00A0: il est en présence, l’accord est déjà noté, ou il ne tient plus.");

    public static Refus Confiee { get; } = new("agenda.confiee",
        "Cette visite est confiée à un autre service\u00A0: annulez cette demande si elle se fait ici.");

    public static Refus Duree { get; } = new("agenda.duree",
        "Cette visite n’a pas de durée pour ce métier\u00A0: donnez-la dans les réglages de l’agenda, ou choisissez un autre professionnel.");

    public static Refus Etat(EtatRendezVous de, EtatRendezVous vers) => new("agenda.etat",
        $"Un rendez-vous «\u00A0{de.EnMots()}\u00A0» ne devient pas «\u00A0{vers.EnMots()}\u00A0».");

    public static Refus PasEncore(DateOnly jour) => new("agenda.pasencore", $"Ce rendez-vous est {jour.AvecJour()}\u00A0: cela se note le jour même.");

    public static Refus Motif { get; } = new("agenda.motif", "Dites pourquoi\u00A0: choisissez une raison dans la liste.", "Motif");
}
