using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Technique.Base;

namespace Socle.Suivi.Planification;

/// <summary>What a service sets once for all its plannings. One row, or none: the values below are those a service starts from.</summary>
public sealed class ReglagesPlanification
{
    public required Id<ReglagesPlanification> Id { get; init; }

    /// <summary>How many of a company's people may be away at the same half-day, in hundredths of its headcount.</summary>
    public int SimultanesPourCent { get; set; } = 10;

    /// <summary>However small the company.</summary>
    public int SimultanesAuMoins { get; set; } = 1;

    /// <summary>Minutes to a centre of the same commune.</summary>
    public int TrajetCommune { get; set; } = 5;

    /// <summary>Minutes to a centre that shares the postal code.</summary>
    public int TrajetCodePostal { get; set; } = 15;

    /// <summary>Minutes when the first three digits of the postal codes are the same.</summary>
    public int TrajetVoisin { get; set; } = 25;

    /// <summary>Minutes within a department, or when a postal code is missing.</summary>
    public int TrajetDepartement { get; set; } = 40;

    /// <summary>Minutes elsewhere.</summary>
    public int TrajetAilleurs { get; set; } = 75;

    /// <summary>Minutes beyond which someone is far: other ways to be seen are offered.</summary>
    public int TrajetAuPlus { get; set; } = 60;

    /// <summary>Gives more appointments than there are minutes, as many as people usually miss.</summary>
    public bool Surreservation { get; set; }

    /// <summary>Share of the measured absences that is given again, in hundredths.</summary>
    public int FacteurSurreservation { get; set; } = 50;

    /// <summary>A proposal is computed each night.</summary>
    public bool LaNuit { get; set; }

    /// <summary>Days ahead that the night plans.</summary>
    public int NuitJours { get; set; } = 31;

    /// <summary>The row is unique: so is its number.</summary>
    internal static Id<ReglagesPlanification> Unique { get; } = new(1);

    internal static async Task<ReglagesPlanification> LireAsync(SocleDb db, CancellationToken arret) =>
        await db.Set<ReglagesPlanification>().AsNoTracking().FirstOrDefaultAsync(arret) ?? new ReglagesPlanification { Id = Unique };

    /// <summary>At most so many of a company away at once.</summary>
    public int Simultanes(int effectif) => Math.Max(SimultanesAuMoins, effectif * SimultanesPourCent / 100);
}

/// <summary>What a company agreed with the service, whatever its headcount.</summary>
public sealed class SimultanesEntreprise
{
    public required Id<SimultanesEntreprise> Id { get; init; }

    public required Id<Entreprise> EntrepriseId { get; init; }

    public required int Maximum { get; set; }
}

/// <summary>Minutes from a commune to a centre, as the service knows them: goes before the estimate.</summary>
public sealed class TrajetCommune
{
    public required Id<TrajetCommune> Id { get; init; }

    public required string CodePostal { get; init; }

    /// <summary>As a search key: upper case, no accent.</summary>
    public required string Commune { get; init; }

    public required Id<Centre> CentreId { get; init; }

    public required int Minutes { get; set; }
}

/// <summary>School holidays, as the service copied them from the official calendar: the product holds no date of its own.</summary>
public sealed class VacancesScolaires
{
    public required Id<VacancesScolaires> Id { get; init; }

    public required ZoneScolaire Zone { get; init; }

    public required string Nom { get; init; }

    public required DateOnly Du { get; init; }

    /// <summary>Last day, included.</summary>
    public required DateOnly Au { get; init; }
}
