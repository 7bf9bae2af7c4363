using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Vacations;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Web.Securite;

namespace Socle.Web.Service.Agenda;

/// <summary>A weekly pattern as the list shows it.</summary>
public sealed record LigneModele(ModeleVacation Modele, string Professionnel, Metier Metier, string Lieu);

/// <summary>Weekly patterns: who receives when and where, and how to stop one.</summary>
[Exige(Permission.AgendaLire)]
public sealed class ModelesModel(PerimetreAgenda perimetre, SocleDb db, ArreterModele arreter) : PageModel
{
    public sealed class Saisie
    {
        [Display(Name = "Dernier jour")]
        public DateOnly? Au { get; set; }
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public PerimetreAgenda Perimetre => perimetre;

    public IReadOnlyList<IGrouping<(Id<Professionnel>, string, Metier), LigneModele>> Lignes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken arret) => await ChargerAsync(arret);

    public async Task<IActionResult> OnPostAsync(Id<ModeleVacation> modele, CancellationToken arret)
    {
        if (!User.Peut(Permission.AgendaRegler))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        var resultat = await arreter.ExecuterAsync(modele, Entree.Au, arret);
        if (resultat.EstRefus)
        {
            ModelState.Refuser(resultat.Refus);
            await ChargerAsync(arret);
            return Page();
        }
        var (fermees, gardees) = (resultat.Valeur.Fermees, resultat.Valeur.Gardees);
        TempData.Annoncer($"Le modèle s’arrête\u00A0: {fermees.Accorder("vacation fermée", "vacations fermées")}"
            + (gardees == 0 ? "." : $", {gardees.Accorder("gardée car quelqu’un y est attendu", "gardées car des personnes y sont attendues")}."));
        return LocalRedirect($"/agenda/vacations{Request.QueryString}");
    }

    private async Task ChargerAsync(CancellationToken arret)
    {
        await perimetre.LireAsync(HttpContext, arret);
        var (f, jour) = (perimetre.Filtre, perimetre.Aujourdhui);
        var lues = await (
            from m in db.Set<ModeleVacation>()
            where m.Au == null || m.Au >= jour
            join p in db.Set<Professionnel>() on m.ProfessionnelId equals p.Id
            where (f.Professionnel == null || p.Id == f.Professionnel) && (f.Equipe == null || p.EquipeId == f.Equipe) && (f.Centre == null || m.CentreId == f.Centre)
            join c in db.Set<Centre>() on m.CentreId equals c.Id into centres
            from c in centres.DefaultIfEmpty()
            join e in db.Set<Etablissement>() on m.EtablissementId equals e.Id into chez
            from e in chez.DefaultIfEmpty()
            select new { m, p.Prenom, p.Nom, p.Metier, Lieu = c!.Nom ?? e!.Nom }).AsNoTracking().ToListAsync(arret);
        Lignes =
        [
            .. lues.OrderBy(l => l.Metier).ThenBy(l => Texte.PourRecherche($"{l.Nom} {l.Prenom}"), StringComparer.Ordinal).ThenBy(l => l.m.JourSemaine).ThenBy(l => l.m.Debut)
                .Select(l => new LigneModele(l.m, $"{l.Prenom} {l.Nom}", l.Metier, l.Lieu ?? "à distance")).GroupBy(l => (l.Modele.ProfessionnelId, l.Professionnel, l.Metier)),
        ];
    }
}
