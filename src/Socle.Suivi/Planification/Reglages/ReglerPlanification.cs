using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Planification;

/// <summary>The settings as they were typed.</summary>
public sealed record ReglagesSaisis
{
    [Display(Name = "Absents à la fois, en pour cent de l’effectif")]
    public int SimultanesPourCent { get; set; }

    [Display(Name = "Absents à la fois, au moins")]
    public int SimultanesAuMoins { get; set; }

    [Display(Name = "Même commune (minutes)")]
    public int TrajetCommune { get; set; }

    [Display(Name = "Même code postal (minutes)")]
    public int TrajetCodePostal { get; set; }

    [Display(Name = "Codes postaux voisins (minutes)")]
    public int TrajetVoisin { get; set; }

    [Display(Name = "Même département (minutes)")]
    public int TrajetDepartement { get; set; }

    [Display(Name = "Ailleurs (minutes)")]
    public int TrajetAilleurs { get; set; }

    [Display(Name = "Trop loin au-delà de (minutes)")]
    public int TrajetAuPlus { get; set; } = 60;

    [Display(Name = "Donner plus de rendez-vous que de minutes")]
    public bool Surreservation { get; set; }

    [Display(Name = "Part des absences redonnée (%)")]
    public int FacteurSurreservation { get; set; }

    [Display(Name = "Proposer un plan chaque nuit")]
    public bool LaNuit { get; set; }

    [Display(Name = "Jours planifiés la nuit")]
    public int NuitJours { get; set; }
}

/// <summary>Changes what a service sets once for all its plannings.</summary>
public sealed class ReglerPlanification(SocleDb db, Ecritures ecritures)
{
    private static readonly Processus Processus = new("planification.regler", "Réglages de la planification");

    public Task<Resultat<bool>> ExecuterAsync(ReglagesSaisis saisie, CancellationToken arret = default) => ecritures.Faire(Processus, null, async _ =>
    {
        if (Refuser(saisie) is { } refus)
        {
            return refus;
        }
        var reglages = await db.Set<ReglagesPlanification>().FirstOrDefaultAsync(arret);
        if (reglages is null)
        {
            db.Add(reglages = new ReglagesPlanification { Id = ReglagesPlanification.Unique });
        }
        Copier(saisie, reglages);
        return Resultat.De(true);
    }, arret);

    /// <summary>Minutes from a commune to a centre; none takes the service's own figure away.</summary>
    public Task<Resultat<bool>> TrajetAsync(string? codePostal, string? commune, Id<Centre>? centre, int? minutes, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, async _ =>
        {
            var cle = Trajets.Cle(codePostal, commune);
            var refus = Refus.Reunir(
            [
                cle.CodePostal.Length == 5 && cle.CodePostal.All(char.IsAsciiDigit) ? null : new("trajet.code-postal", "Le code postal a cinq chiffres.", "CodePostal"),
                cle.Commune.Length > 0 ? null : new("trajet.commune", "Donnez la commune.", "Commune"),
                centre is { } c && await db.Set<Centre>().AnyAsync(x => x.Id == c, arret) ? null : new("trajet.centre", "Choisissez le centre.", "Centre"),
                minutes is < 0 or > 600 ? new("trajet.minutes", "Le trajet va de 0 à 600 minutes.", "Minutes") : null,
            ]);
            if (refus is not null)
            {
                return refus;
            }
            var connu = await db.Set<TrajetCommune>().FirstOrDefaultAsync(t => t.CentreId == centre && t.CodePostal == cle.CodePostal && t.Commune == cle.Commune, arret);
            Remplacer(connu, minutes is { } m ? new TrajetCommune { Id = Id<TrajetCommune>.Nouveau(), CodePostal = cle.CodePostal, Commune = cle.Commune, CentreId = centre!.Value, Minutes = m } : null);
            return Resultat.De(true);
        }, arret);

    /// <summary>How many of a company may be away at once; none gives it back the service's share.</summary>
    public Task<Resultat<bool>> SimultanesAsync(Id<Entreprise> entreprise, int? maximum, CancellationToken arret = default) => ecritures.Faire(Processus, null, async _ =>
    {
        if (maximum is < 1 or > 10_000)
        {
            return new Refus("simultanes.maximum", "Le nombre d’absents à la fois va de 1 à 10\u202F000.", "Maximum");
        }
        var connu = await db.Set<SimultanesEntreprise>().FirstOrDefaultAsync(s => s.EntrepriseId == entreprise, arret);
        Remplacer(connu, maximum is { } m ? new SimultanesEntreprise { Id = Id<SimultanesEntreprise>.Nouveau(), EntrepriseId = entreprise, Maximum = m } : null);
        return Resultat.De(true);
    }, arret);

    public Task<Resultat<bool>> VacancesAsync(ZoneScolaire? zone, string? nom, DateOnly? du, DateOnly? au, CancellationToken arret = default) => ecritures.Faire(Processus, null, _ =>
    {
        var refus = Refus.Reunir(
        [
            zone is { } z && Enum.IsDefined(z) ? null : new("vacances.zone", "Choisissez la zone.", "Zone"),
            string.IsNullOrWhiteSpace(nom) ? new("vacances.nom", "Donnez un nom à ces vacances.", "Nom") : null,
            du is null ? new("vacances.du", "Donnez le premier jour.", "Du") : null,
            au is null || au < du ? new("vacances.au", "Donnez le dernier jour, après le premier.", "Au") : null,
        ]);
        if (refus is not null)
        {
            return Task.FromResult<Resultat<bool>>(refus);
        }
        db.Add(new VacancesScolaires { Id = Id<VacancesScolaires>.Nouveau(), Zone = zone!.Value, Nom = nom!.Trim(), Du = du!.Value, Au = au!.Value });
        return Task.FromResult(Resultat.De(true));
    }, arret);

    public Task<Resultat<bool>> OterVacancesAsync(Id<VacancesScolaires> id, CancellationToken arret = default) => ecritures.Faire(Processus, null, async _ =>
    {
        Remplacer(await db.Set<VacancesScolaires>().FirstOrDefaultAsync(v => v.Id == id, arret), null);
        return Resultat.De(true);
    }, arret);

    private void Remplacer<T>(T? connu, T? nouveau) where T : class
    {
        _ = connu is null ? null : db.Remove(connu);
        _ = nouveau is null ? null : db.Add(nouveau);
    }

    private static void Copier(ReglagesSaisis de, ReglagesPlanification vers)
    {
        (vers.SimultanesPourCent, vers.SimultanesAuMoins) = (de.SimultanesPourCent, de.SimultanesAuMoins);
        (vers.TrajetCommune, vers.TrajetCodePostal, vers.TrajetVoisin) = (de.TrajetCommune, de.TrajetCodePostal, de.TrajetVoisin);
        (vers.TrajetDepartement, vers.TrajetAilleurs, vers.TrajetAuPlus) = (de.TrajetDepartement, de.TrajetAilleurs, de.TrajetAuPlus);
        (vers.Surreservation, vers.FacteurSurreservation) = (de.Surreservation, de.FacteurSurreservation);
        (vers.LaNuit, vers.NuitJours) = (de.LaNuit, de.NuitJours);
    }

    private static Refus? Refuser(ReglagesSaisis s) => Refus.Reunir(
    [
        Borner(s.SimultanesPourCent, 0, 100, nameof(s.SimultanesPourCent)), Borner(s.SimultanesAuMoins, 1, 1_000, nameof(s.SimultanesAuMoins)),
        Borner(s.TrajetCommune, 0, 600, nameof(s.TrajetCommune)), Borner(s.TrajetCodePostal, 0, 600, nameof(s.TrajetCodePostal)),
        Borner(s.TrajetVoisin, 0, 600, nameof(s.TrajetVoisin)), Borner(s.TrajetDepartement, 0, 600, nameof(s.TrajetDepartement)),
        Borner(s.TrajetAilleurs, 0, 600, nameof(s.TrajetAilleurs)), Borner(s.TrajetAuPlus, 0, 600, nameof(s.TrajetAuPlus)),
        Borner(s.FacteurSurreservation, 0, 100, nameof(s.FacteurSurreservation)),
        Borner(s.NuitJours, 1, DemandeDePlanification.JoursAuPlus, nameof(s.NuitJours)),
    ]);

    private static Refus? Borner(int valeur, int min, int max, string champ) =>
        valeur < min || valeur > max ? new("reglages.borne", $"Ce nombre va de {min} à {max}.", champ) : null;
}
