using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.EspaceSalarie.Depots;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Espaces.Salarie;

/// <summary>What a worker asks of their file: a copy, objections, consents. All of it goes through the inbox; the file itself is not here.</summary>
[Exige(Permission.EspaceSalarie)]
public sealed class DossierModel(PerimetreSalarie perimetre, TracerRefus refus, SocleDb db, DeposerPourLeDossier deposer) : PageSalarie(perimetre, refus)
{
    private const int Montres = 30;

    public static IReadOnlyList<(GenreDepot Opposition, GenreDepot Levee, string Quoi)> Oppositions { get; } =
    [
        (GenreDepot.OppositionProfessionnels, GenreDepot.LeveeProfessionnels, "À l’accès du médecin praticien correspondant et des professionnels sous l’autorité du médecin."),
        (GenreDepot.OppositionAutresServices, GenreDepot.LeveeAutresServices, "À l’accès entre ce service et les autres services de santé au travail."),
    ];

    /// <summary>The last of each kind, however long ago: what one opposes does not lapse behind thirty questionnaires.</summary>
    private Dictionary<GenreDepot, AccuseDepot> dernieres = [];

    public IReadOnlyList<AccuseDepot> Envois { get; private set; } = [];

    /// <summary>Asked for, and not handed over yet.</summary>
    public DateOnly? CopieDemandee => dernieres.GetValueOrDefault(GenreDepot.DemandeDeCopie) is { RecuLe: null } a ? new DateTimeOffset(a.Le, TimeSpan.Zero).DateAParis() : null;

    protected override bool Medical => true;

    /// <summary>By what was said last, from here or to a professional.</summary>
    public bool SOppose(GenreDepot opposition, GenreDepot levee) => dernieres.GetValueOrDefault(opposition) is { } dite
        && (dernieres.GetValueOrDefault(levee) is not { } retiree || (dite.Le, dite.Id).CompareTo((retiree.Le, retiree.Id)) > 0);

    public GenreDepot Bascule(GenreDepot opposition, GenreDepot levee) => SOppose(opposition, levee) ? levee : opposition;

    public async Task OnGetAsync(CancellationToken arret)
    {
        Envois = await db.Set<AccuseDepot>().AsNoTracking().Where(a => a.TravailleurId == Moi.Travailleur).OrderByDescending(a => a.Le).ThenByDescending(a => a.Id).Take(Montres).ToListAsync(arret);
        dernieres = await db.Set<AccuseDepot>().AsNoTracking().Where(a => a.TravailleurId == Moi.Travailleur)
            .GroupBy(a => a.Genre).Select(g => g.OrderByDescending(a => a.Le).ThenByDescending(a => a.Id).First()).ToDictionaryAsync(a => a.Genre, arret);
    }

    public async Task<IActionResult> OnPostEnvoyerAsync(GenreDepot genre, CancellationToken arret)
    {
        await OnGetAsync(arret);
        if (!Enum.IsDefined(genre) || genre == GenreDepot.Questionnaire)
        {
            return NotFound();
        }
        if (genre != GenreDepot.DemandeDeCopie || CopieDemandee is null)
        {
            await deposer.ExecuterAsync(Moi.Travailleur, Moi.Compte, genre, arret);
        }
        TempData.Annoncer("C’est envoyé à votre dossier.");
        return LocalRedirect("/salarie/dossier");
    }
}
