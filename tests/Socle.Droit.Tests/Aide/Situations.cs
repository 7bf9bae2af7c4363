using FsCheck;
using FsCheck.Fluent;

namespace Socle.Droit.Tests.Aide;

/// <summary>Any worker: dates on and around those the law cares about, so that boundaries are met often.</summary>
internal static class Situations
{
    private static readonly DateOnly[] s_charnieres =
        [.. LeDroit.Regles.Where(r => r.Section is Section.A or Section.B).SelectMany(r => r.Versions).Select(v => v.Du).Distinct(), new(2024, 2, 29), new(2026, 11, 30)];

    public static Gen<DateOnly> Dates { get; } = Gen.OneOf(
        Gen.Choose(0, 365 * 16).Select(j => new DateOnly(2015, 1, 1).AddDays(j)),
        Gen.Elements(s_charnieres).SelectMany(c => Gen.Choose(-2, 2).Select(j => c.AddDays(j))));

    public static Gen<DateOnly> DatesDuDroit { get; } =
        Dates.Select(d => d < LeDroit.PremierJour ? d.AddYears(4) : d);

    public static Gen<FaitExposition> Expositions { get; } =
        from risque in Gen.Elements(Enum.GetValues<Risque>())
        from debut in Dates
        from duree in Gen.Elements<int?>(null, null, 0, 90, 700)
        from air in Gen.Elements<decimal?>(null, 0.02m, 0.05m, 0.051m)
        from plombemie in Gen.Elements<decimal?>(null, 50, 100, 150, 200, 201)
        select new FaitExposition(
            risque, debut, duree is { } j ? debut.AddDays(j) : null,
            risque == Risque.Plomb ? air : null, risque == Risque.Plomb ? plombemie : null);

    public static Gen<FaitVisite> Visites { get; } =
        from type in Gen.Elements(Enum.GetValues<TypeVisite>())
        from date in Dates
        from par in Gen.Elements(Enum.GetValues<Profession>())
        from mesures in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from prochaine in Gen.Elements<int?>(null, null, 30, 400, 2500)
        select new FaitVisite(type, date, par, mesures, prochaine is { } j ? date.AddDays(j) : null);

    public static Gen<FaitArret> Arrets { get; } =
        from motif in Gen.Elements(Enum.GetValues<MotifArret>())
        from debut in Dates
        from duree in Gen.Elements<int?>(null, 0, 28, 29, 30, 58, 59, 60, 120)
        from delivre in Gen.Elements<int?>(null, -1, 0, 2)
        select new FaitArret(motif, debut, duree is { } j ? debut.AddDays(j) : null, delivre is { } d ? debut.AddDays(d) : null);

    private static Gen<FaitDemande> Demandes { get; } =
        from par in Gen.Elements(Enum.GetValues<Demandeur>())
        from le in Dates
        from objet in Gen.Elements(Enum.GetValues<ObjetDemande>())
        select new FaitDemande(par, le, objet);

    private static Gen<EmbauchePrecedente?> Precedente { get; } = Gen.Frequency(
        (2, Gen.Constant((EmbauchePrecedente?)null)),
        (1, Gen.Choose(0, 15).Select(b => (EmbauchePrecedente?)new EmbauchePrecedente((b & 1) == 0, (b & 2) == 0, (b & 4) == 0, (b & 8) != 0))));

    public static Gen<SituationSuivi> Toutes { get; } =
        from naissance in Gen.Choose(0, 365 * 55).Select(j => new DateOnly(1955, 1, 1).AddDays(j))
        from debut in Dates
        from duree in Gen.Frequency((4, Gen.Constant((int?)null)), (1, Gen.Choose(0, 2000).Select(j => (int?)j)))
        from contrat in Gen.Elements(Enum.GetValues<TypeContrat>())
        from drapeaux in Gen.Choose(0, 127)
        from sexe in Gen.Elements<Sexe?>(null, Sexe.F, Sexe.M)
        from jours in Gen.Elements<int?>(null, 44, 45, 90)
        from expositions in Liste(Expositions, 3)
        from engins in Rare(Gen.Choose(1, 63))
        from habilitations in Rare(Gen.Choose(1, 1 << 20))
        from visites in Liste(Visites, 5)
        from arrets in Liste(Arrets, 4)
        from demandes in Liste(Demandes, 1)
        from precedente in Precedente
        from publics in Rare(Gen.Choose(1, 15))
        select new SituationSuivi
        {
            Naissance = naissance,
            DebutPoste = debut,
            FinPoste = duree is { } j ? debut.AddDays(j) : null,
            Contrat = contrat,
            Handicap = (drapeaux & 7) == 1,
            Invalidite = (drapeaux & 7) == 2,
            Enceinte = (drapeaux & 7) == 3,
            Nuit = (drapeaux & 56) == 8,
            AutresEmployeurs = (drapeaux & 64) != 0,
            Eloigne = (publics & 1) != 0,
            ParticulierEmployeur = (publics & 2) != 0,
            AnneeMiCarriere = publics == 7 ? debut.Year + 5 : null,
            EmploisVises = publics < 4 ? null : publics / 4 + 2,
            Sexe = sexe,
            JoursSaison = jours,
            Expositions = expositions,
            Engins = (Engins)engins,
            Habilitations = (Habilitations)habilitations,
            Visites = visites,
            Arrets = arrets,
            Demandes = demandes,
            EmbauchePrecedente = precedente,
        };

    private static Gen<Liste<T>> Liste<T>(Gen<T> gen, int max) =>
        Gen.Choose(0, max).SelectMany(n => gen.ArrayOf(n)).Select(t => new Liste<T>(t));

    private static Gen<int> Rare(Gen<int> gen) => Gen.Frequency((4, Gen.Constant(0)), (1, gen));
}
