using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Professionnels;
using Socle.Organisation.Salles;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;

namespace Socle.Web.Service.Agenda;

/// <summary>Who receives, where and when; then the day, or the days of the week.</summary>
public sealed class SaisieVacation
{
    [Display(Name = "Qui reçoit"), Required]
    public Id<Professionnel>? Professionnel { get; set; }

    [Display(Name = "Centre")]
    public Id<Centre>? Centre { get; set; }

    [Display(Name = "Salle")]
    public Id<Salle>? Salle { get; set; }

    [Display(Name = "Ou chez un adhérent")]
    public Id<Etablissement>? Etablissement { get; set; }

    [Display(Name = "De"), Required]
    public TimeOnly? Debut { get; set; }

    [Display(Name = "À"), Required]
    public TimeOnly? Fin { get; set; }

    [Display(Name = "Lien de téléconsultation")]
    public string? LienTeleconsultation { get; set; }

    [Display(Name = "Jour")]
    public DateOnly? Jour { get; set; }

    [Display(Name = "Jour de la semaine")]
    public DayOfWeek? JourSemaine { get; set; }

    [Display(Name = "Semaines")]
    public SemainesModele Semaines { get; set; } = SemainesModele.Toutes;

    [Display(Name = "Premier jour")]
    public DateOnly? Du { get; set; }

    [Display(Name = "Dernier jour")]
    public DateOnly? Au { get; set; }

    public LieuEtHeures Lieu => new()
    {
        Professionnel = Professionnel,
        Centre = Centre,
        Salle = Salle,
        Etablissement = Etablissement,
        Debut = Debut,
        Fin = Fin,
        LienTeleconsultation = LienTeleconsultation,
    };
}

/// <summary>What the page of a pattern and that of one session share: the lists to choose from.</summary>
public abstract class PageVacation(SocleDb db, PerimetreAgenda perimetre) : PageModel
{
    [BindProperty]
    public SaisieVacation Entree { get; set; } = new();

    public PerimetreAgenda Perimetre => perimetre;

    public IReadOnlyList<SelectListItem> Salles { get; private set; } = [];

    /// <summary>The place already chosen, for the list one searches in to show it again.</summary>
    public IReadOnlyList<SelectListItem> Chez { get; private set; } = [];

    protected async Task ChargerAsync(CancellationToken arret)
    {
        await perimetre.LireAsync(HttpContext, arret);
        var salles = await db.Set<Salle>().Where(s => s.Active).Join(db.Set<Centre>(), s => s.CentreId, c => c.Id, (s, c) => new { s.Id, s.Nom, Centre = c.Nom }).ToListAsync(arret);
        Salles = [.. salles.OrderBy(s => s.Centre, StringComparer.Ordinal).ThenBy(s => s.Nom, StringComparer.Ordinal).Select(s => new SelectListItem($"{s.Centre}, {s.Nom}", s.Id.ToString()))];
        Chez = Entree.Etablissement is { } chez
            ? await db.Set<Etablissement>().Where(e => e.Id == chez).Join(db.Set<Entreprise>(), e => e.EntrepriseId, n => n.Id, (e, n) => new SelectListItem(n.RaisonSociale + ", " + e.Nom, e.Id.ToString())).ToListAsync(arret)
            : [];
    }
}
