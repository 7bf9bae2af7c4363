using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Vacations;

/// <summary>Opens one session by hand: a replacement, a half-day in a company, an evening.</summary>
public sealed class AjouterVacation(SocleDb db, Ecritures ecritures, TimeProvider temps)
{
    private static readonly Processus Processus = new("vacations.ajouter", "Ouverture d’une vacation");

    public Task<Resultat<Id<Vacation>>> ExecuterAsync(LieuEtHeures lieu, DateOnly? jour, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, _ => AjouterAsync(lieu, jour, arret), arret);

    private async Task<Resultat<Id<Vacation>>> AjouterAsync(LieuEtHeures lieu, DateOnly? jour, CancellationToken arret)
    {
        var date = jour is null ? new Refus("vacation.jour", "Donnez le jour.", "Jour")
            : jour < temps.Aujourdhui() ? new Refus("vacation.passee", "Ce jour est passé\u00A0: choisissez-en un à venir.", "Jour")
            : null;
        if ((Refus.Reunir([ReglesVacation.Verifier(lieu), date]) ?? await ReglesVacation.VerifierAsync(db, lieu, arret)) is { } refus)
        {
            return refus;
        }
        var vacation = new Vacation
        {
            Id = Id<Vacation>.Nouveau(),
            ProfessionnelId = lieu.Professionnel!.Value,
            CentreId = lieu.Centre,
            SalleId = lieu.Salle,
            EtablissementId = lieu.Etablissement,
            Jour = jour!.Value,
            Debut = lieu.Debut!.Value,
            Fin = lieu.Fin!.Value,
            ReserveeA = await ReglesVacation.ReserveeAAsync(db, lieu, arret),
            LienTeleconsultation = string.IsNullOrWhiteSpace(lieu.LienTeleconsultation) ? null : lieu.LienTeleconsultation.Trim(),
        };
        var occupation = await Occupation.LireAsync(db, vacation.Jour, vacation.Jour, arret);
        if (occupation.Empeche(vacation) is { } empeche)
        {
            return empeche;
        }
        db.Add(vacation);
        return vacation.Id;
    }
}
