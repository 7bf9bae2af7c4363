using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Absences;
using Socle.Organisation.Professionnels;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Web.Service.Organisation;

/// <summary>Notes that someone will be away, mends it or takes it back.</summary>
[Exige(Permission.AbsencesModifier)]
internal sealed class AbsenceModel(NoterAbsence noter, ModifierAbsence modifier, RetirerAbsence retirer, SocleDb db, Simultane simultane) : PageDuProfessionnel(db)
{
    public sealed class Saisie
    {
        [Display(Name = "Premier jour")]
        public DateOnly? Du { get; set; }

        [Display(Name = "Dernier jour")]
        public DateOnly? Au { get; set; }

        [Display(Name = "Durée")]
        public MomentAbsence? Moment { get; set; } = MomentAbsence.JourneeEntiere;

        [Display(Name = "Motif")]
        public MotifAbsence? Motif { get; set; }
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public AbsenceProfessionnel? Absence { get; private set; }

    public async Task<IActionResult> OnGetAsync(Id<Professionnel> id, Id<AbsenceProfessionnel>? absence, CancellationToken arret)
    {
        if (!await ChargerAsync(id, absence, arret))
        {
            return NotFound();
        }
        if (Absence is { } a)
        {
            await simultane.RetenirAsync(this, a.Id, arret);
            Entree = new Saisie { Du = a.Du, Au = a.Au, Moment = a.Moment, Motif = a.Motif };
        }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Professionnel> id, Id<AbsenceProfessionnel>? absence, CancellationToken arret)
    {
        if (!await ChargerAsync(id, absence, arret))
        {
            return NotFound();
        }
        if ((absence is { } lue && !await simultane.EstInchangeAsync(this, lue, arret)) || !ModelState.IsValid)
        {
            return Page();
        }
        var saisie = new SaisieAbsence(Entree.Du, Entree.Au, Entree.Moment, Entree.Motif);
        return Conclure(absence is { } connue ? await modifier.FaireAsync(connue, saisie, arret) : await noter.FaireAsync(id, saisie, arret), "L’absence est notée.");
    }

    public async Task<IActionResult> OnPostRetirerAsync(Id<Professionnel> id, Id<AbsenceProfessionnel> absence, CancellationToken arret) =>
        await ChargerAsync(id, absence, arret) ? Conclure(await retirer.FaireAsync(absence, arret), "L’absence est retirée.") : NotFound();

    /// <summary>False when this absence is not this person's.</summary>
    private async Task<bool> ChargerAsync(Id<Professionnel> id, Id<AbsenceProfessionnel>? absence, CancellationToken arret)
    {
        Absence = absence is null ? null : await Db.Set<AbsenceProfessionnel>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == absence && a.ProfessionnelId == id, arret);
        return await ChargerAsync(id, arret) && (absence is null ? !this.NommeAutreChose(absence, "absence") : Absence is not null);
    }
}
