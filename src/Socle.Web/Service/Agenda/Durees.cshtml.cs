using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Espaces.Composants;
using Socle.Suivi.Agenda;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Web.Service.Agenda;

/// <summary>How long each visit takes each trade.</summary>
[Exige(Permission.AgendaRegler)]
public sealed class DureesModel(SocleDb db, ReglerDurees regler) : PageModel
{
    public sealed class Case
    {
        public TypeVisite Type { get; set; }

        public Profession Profession { get; set; }

        public int? Minutes { get; set; }

        public bool ADistance { get; set; }
    }

    public static IReadOnlyList<(Profession Profession, string Nom)> Professions { get; } =
        [(Profession.Medecin, "Médecin"), (Profession.Collaborateur, "Collaborateur"), (Profession.Interne, "Interne"), (Profession.Infirmier, "Infirmier"), (Profession.Mpc, "Praticien correspondant")];

    [BindProperty]
    public List<Case> Cases { get; set; } = [];

    public async Task OnGetAsync(CancellationToken arret)
    {
        var connues = await db.Set<DureeVisite>().AsNoTracking().ToDictionaryAsync(d => (d.Type, d.Profession), arret);
        Cases = [.. from t in Enum.GetValues<TypeVisite>() from p in Professions select Lire(t, p.Profession, connues.GetValueOrDefault((t, p.Profession)))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken arret)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var resultat = await regler.ExecuterAsync([.. Cases.Select(c => new DureeSaisie(c.Type, c.Profession, c.Minutes, c.ADistance))], arret);
        if (resultat.EstRefus)
        {
            ModelState.Refuser(resultat.Refus);
            return Page();
        }
        TempData.Annoncer("Les durées sont enregistrées. Les rendez-vous déjà pris gardent la leur.");
        return LocalRedirect("/agenda/durees");
    }

    private static Case Lire(TypeVisite type, Profession profession, DureeVisite? connue) =>
        new() { Type = type, Profession = profession, Minutes = connue?.Minutes, ADistance = connue?.ADistance ?? false };
}
