using System.Text.Json;
using Socle.Planification;

namespace Socle.Bench.Planification;

/// <summary>An instance in the format of the contract.</summary>
internal static class EcritureInstance
{
    public static void Ecrire(Instance instance, string chemin)
    {
        using var flux = File.Create(chemin);
        JsonSerializer.Serialize(flux, new
        {
            nom = instance.Nom,
            horizonJours = instance.HorizonJours,
            coutTrajetParMinute = instance.CoutTrajetParMinute,
            zones = instance.Trajets.Count,
            lieux = instance.Lieux,
            trajets = instance.Trajets,
            seances = instance.Seances.Select(s => new { id = s.Id, lieu = s.Lieu, jour = s.Jour, demiJournee = s.DemiJournee, profession = s.Profession, minutes = s.Minutes, reserveA = s.ReserveA }),
            demandes = instance.Demandes.Select(d => new
            {
                id = d.Id,
                zone = d.Zone,
                employeur = d.Employeur,
                durees = d.Durees,
                pasAvant = d.PasAvant,
                auPlusTard = d.AuPlusTard,
                poids = d.Poids,
                lieux = d.Lieux,
                seancesExclues = d.SeancesExclues,
                refus = d.Refus,
            }),
            fixes = instance.Fixes.Select(f => new[] { f.Demande, f.Seance }),
            simultanes = instance.Simultanes.ToDictionary(s => s.Key.ToString(System.Globalization.CultureInfo.InvariantCulture), s => s.Value),
        });
    }
}
