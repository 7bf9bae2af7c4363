using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Suivi.EspaceSalarie.Remis;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Espaces.Salarie;

/// <summary>Who came to the worker's file, when and what for, as released by the file.</summary>
[Exige(Permission.EspaceSalarie)]
public sealed class AccesModel(PerimetreSalarie perimetre, TracerRefus refus, SocleDb db) : PageSalarie(perimetre, refus)
{
    public IReadOnlyList<AccesRemis> Lignes { get; private set; } = [];

    public Pagination Pagination { get; private set; } = null!;

    protected override bool Medical => true;

    public async Task OnGetAsync([FromQuery(Name = "page")] int? numero, CancellationToken arret)
    {
        var siens = db.Set<AccesRemis>().AsNoTracking().Where(a => a.TravailleurId == Moi.Travailleur);
        Pagination = new Pagination(Math.Clamp(numero ?? 1, 1, 100_000), await siens.CountAsync(arret));
        Lignes = await siens.OrderByDescending(a => a.Le).ThenByDescending(a => a.Id).Skip(Pagination.Decalage).Take(Pagination.Taille).ToListAsync(arret);
    }
}
