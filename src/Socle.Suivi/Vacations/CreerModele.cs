using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Vacations;

/// <summary>A weekly pattern as it was typed.</summary>
public sealed record ModeleSaisi
{
    public required LieuEtHeures Lieu { get; init; }

    [Display(Name = "Jour de la semaine")]
    public DayOfWeek? JourSemaine { get; init; }

    public SemainesModele Semaines { get; init; } = SemainesModele.Toutes;

    public DateOnly? Du { get; init; }

    public DateOnly? Au { get; init; }
}

/// <summary>What a new pattern gave.</summary>
public sealed record ModeleCree(Id<ModeleVacation> Modele, int Vacations);

/// <summary>Adds a weekly pattern and opens its sessions at once.</summary>
public sealed class CreerModele(SocleDb db, Ecritures ecritures, OuvrirVacations ouvrir)
{
    private static readonly Processus Processus = new("vacations.modele", "Nouveau modèle de semaine");

    public Task<Resultat<ModeleCree>> ExecuterAsync(ModeleSaisi saisie, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, e => CreerAsync(e, saisie, arret), arret);

    private async Task<Resultat<ModeleCree>> CreerAsync(Ecriture ecriture, ModeleSaisi saisie, CancellationToken arret)
    {
        if (Refus.Reunir([ReglesVacation.Verifier(saisie.Lieu), Dates(saisie)]) is { } refus)
        {
            return refus;
        }
        if ((await ReglesVacation.VerifierAsync(db, saisie.Lieu, arret) ?? await DejaAsync(saisie, arret)) is { } conflit)
        {
            return conflit;
        }
        var modele = await NouveauAsync(saisie, arret);
        db.Add(modele);
        return new ModeleCree(modele.Id, await ouvrir.OuvrirAsync(ecriture, modele, arret));
    }

    private static Refus? Dates(ModeleSaisi saisie) => Refus.Reunir([
        saisie.JourSemaine is null ? new("modele.jour", "Choisissez le jour de la semaine.", nameof(saisie.JourSemaine)) : null,
        saisie.Du is null ? new("modele.du", "Donnez le premier jour de ce modèle.", nameof(saisie.Du)) : null,
        saisie.Au < saisie.Du ? new("modele.au", "Le dernier jour doit venir après le premier.", nameof(saisie.Au)) : null,
        Enum.IsDefined(saisie.Semaines) ? null : new("modele.semaines", "Choisissez les semaines dans la liste.", nameof(saisie.Semaines)),
    ]);

    private async Task<Refus?> DejaAsync(ModeleSaisi saisie, CancellationToken arret)
    {
        var siens = await db.Set<ModeleVacation>().AsNoTracking().Where(m => m.ProfessionnelId == saisie.Lieu.Professionnel && m.JourSemaine == saisie.JourSemaine).ToListAsync(arret);
        var (voulu, periode) = (new Creneau(saisie.Lieu.Debut!.Value, saisie.Lieu.Fin!.Value), Periode.De(saisie.Du!.Value, saisie.Au).Valeur);
        var autre = siens.Find(m => new Creneau(m.Debut, m.Fin).Chevauche(voulu) && Periode.De(m.Du, m.Au).Valeur.Chevauche(periode) && Croisees(m.Semaines, saisie.Semaines));
        return autre is null ? null : new("modele.chevauche",
            $"Cette personne reçoit déjà ce jour-là, {new Creneau(autre.Debut, autre.Fin).Afficher()}\u00A0: arrêtez l’autre modèle, ou changez l’heure.", "Debut");
    }

    private static bool Croisees(SemainesModele a, SemainesModele b) => a == b || a == SemainesModele.Toutes || b == SemainesModele.Toutes;

    private async Task<ModeleVacation> NouveauAsync(ModeleSaisi saisie, CancellationToken arret) => new()
    {
        Id = Id<ModeleVacation>.Nouveau(),
        ProfessionnelId = saisie.Lieu.Professionnel!.Value,
        CentreId = saisie.Lieu.Centre,
        SalleId = saisie.Lieu.Salle,
        EtablissementId = saisie.Lieu.Etablissement,
        JourSemaine = saisie.JourSemaine!.Value,
        Semaines = saisie.Semaines,
        Debut = saisie.Lieu.Debut!.Value,
        Fin = saisie.Lieu.Fin!.Value,
        Du = saisie.Du!.Value,
        Au = saisie.Au,
        ReserveeA = await ReglesVacation.ReserveeAAsync(db, saisie.Lieu, arret),
        LienTeleconsultation = string.IsNullOrWhiteSpace(saisie.Lieu.LienTeleconsultation) ? null : saisie.Lieu.LienTeleconsultation.Trim(),
    };
}
