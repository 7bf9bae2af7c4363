using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Absences;
using Socle.Suivi.Agenda;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Web.Service.Absences;

/// <summary>Says that someone excused themselves, or did not come, and when the service was told.</summary>
[Exige(Permission.AgendaTenir)]
public sealed class NoterModel(SocleDb db, LireAgenda agenda, NoterAbsence noter, TimeProvider temps) : PageModel
{
    [BindProperty]
    public AbsenceSaisie Entree { get; set; } = null!;

    public RendezVousLu RendezVous { get; private set; } = null!;

    public string Limite { get; private set; } = "";

    public IReadOnlyList<SelectListItem> Etats { get; } =
        [new("S’est excusée", nameof(EtatRendezVous.Excuse)), new("N’est pas venue", nameof(EtatRendezVous.Absent))];

    public IReadOnlyList<SelectListItem> Motifs { get; } = [.. NoterAbsence.Motifs.Select(m => new SelectListItem(m.EnMots(), m.ToString()))];

    public async Task<IActionResult> OnGetAsync(Id<RendezVous> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        var connue = await db.Set<AbsenceRendezVous>().AsNoTracking().FirstOrDefaultAsync(a => a.RendezVousId == id, arret);
        var prevenu = new DateTimeOffset(connue?.PrevenuLe ?? temps.GetUtcNow().UtcDateTime, TimeSpan.Zero);
        Entree = new AbsenceSaisie
        {
            RendezVous = id,
            Version = RendezVous.Version,
            Etat = connue?.Etat,
            Motif = connue?.Motif,
            PrevenuLe = prevenu.JourAParis(),
            PrevenuA = new TimeOnly(prevenu.HeureAParis().Hour, prevenu.HeureAParis().Minute),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<RendezVous> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var note = await noter.ExecuterAsync(Entree with { RendezVous = id }, arret);
        if (note.EstRefus)
        {
            ModelState.Refuser(note.Refus);
            return Page();
        }
        TempData.Annoncer("L’absence est notée. Voici qui peut prendre la place.");
        return LocalRedirect($"/agenda/remplacer/{id}");
    }

    private async Task<bool> ChargerAsync(Id<RendezVous> id, CancellationToken arret)
    {
        RendezVous = (await agenda.UnAsync(id, arret))!;
        if (RendezVous is null)
        {
            return false;
        }
        var reglages = await db.Set<ReglagesAbsences>().AsNoTracking().FirstAsync(arret);
        Limite = Preavis.Limite(reglages, RendezVous.Jour, RendezVous.Debut).EnClair();
        return true;
    }
}
