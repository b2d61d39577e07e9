/** A choice of a time zone: its IANA name, and the words that people use. */
export interface Zone {
  value: string
  label: string
}

/** Each country with the zones in which its clocks differ today, the one with most people first. */
const LIST = `
Afghanistan|Asia/Kabul
Albania|Europe/Tirane
Algeria|Africa/Algiers
Andorra|Europe/Andorra
Angola|Africa/Luanda
Antigua & Barbuda|America/Antigua
Argentina|America/Argentina/Buenos_Aires
Armenia|Asia/Yerevan
Australia|Australia/Sydney Australia/Brisbane Australia/Adelaide Australia/Darwin Australia/Perth
Austria|Europe/Vienna
Azerbaijan|Asia/Baku
Bahamas|America/Nassau
Bahrain|Asia/Bahrain
Bangladesh|Asia/Dhaka
Barbados|America/Barbados
Belarus|Europe/Minsk
Belgium|Europe/Brussels
Belize|America/Belize
Benin|Africa/Porto-Novo
Bhutan|Asia/Thimphu
Bolivia|America/La_Paz
Bosnia & Herzegovina|Europe/Sarajevo
Botswana|Africa/Gaborone
Brazil|America/Sao_Paulo America/Manaus America/Noronha
Brunei|Asia/Brunei
Bulgaria|Europe/Sofia
Burkina Faso|Africa/Ouagadougou
Burundi|Africa/Bujumbura
Cambodia|Asia/Phnom_Penh
Cameroon|Africa/Douala
Canada|America/Toronto America/Vancouver America/Winnipeg America/Edmonton America/Halifax America/Regina America/St_Johns
Cape Verde|Atlantic/Cape_Verde
Central African Republic|Africa/Bangui
Chad|Africa/Ndjamena
Chile|America/Santiago America/Coyhaique Pacific/Easter
China|Asia/Shanghai Asia/Urumqi
Colombia|America/Bogota
Comoros|Indian/Comoro
Congo (Brazzaville)|Africa/Brazzaville
Congo (Kinshasa)|Africa/Kinshasa Africa/Lubumbashi
Costa Rica|America/Costa_Rica
Côte d’Ivoire|Africa/Abidjan
Croatia|Europe/Zagreb
Cuba|America/Havana
Cyprus|Asia/Nicosia
Czechia|Europe/Prague
Denmark|Europe/Copenhagen
Djibouti|Africa/Djibouti
Dominica|America/Dominica
Dominican Republic|America/Santo_Domingo
Ecuador|America/Guayaquil Pacific/Galapagos
Egypt|Africa/Cairo
El Salvador|America/El_Salvador
Equatorial Guinea|Africa/Malabo
Eritrea|Africa/Asmara
Estonia|Europe/Tallinn
Eswatini|Africa/Mbabane
Ethiopia|Africa/Addis_Ababa
Fiji|Pacific/Fiji
Finland|Europe/Helsinki
France|Europe/Paris
Gabon|Africa/Libreville
Gambia|Africa/Banjul
Georgia|Asia/Tbilisi
Germany|Europe/Berlin
Ghana|Africa/Accra
Greece|Europe/Athens
Grenada|America/Grenada
Guatemala|America/Guatemala
Guinea|Africa/Conakry
Guinea-Bissau|Africa/Bissau
Guyana|America/Guyana
Haiti|America/Port-au-Prince
Honduras|America/Tegucigalpa
Hong Kong|Asia/Hong_Kong
Hungary|Europe/Budapest
Iceland|Atlantic/Reykjavik
India|Asia/Kolkata
Indonesia|Asia/Jakarta Asia/Jayapura Asia/Makassar
Iran|Asia/Tehran
Iraq|Asia/Baghdad
Ireland|Europe/Dublin
Israel|Asia/Jerusalem
Italy|Europe/Rome
Jamaica|America/Jamaica
Japan|Asia/Tokyo
Jordan|Asia/Amman
Kazakhstan|Asia/Almaty
Kenya|Africa/Nairobi
Kiribati|Pacific/Tarawa Pacific/Kanton Pacific/Kiritimati
Kuwait|Asia/Kuwait
Kyrgyzstan|Asia/Bishkek
Laos|Asia/Vientiane
Latvia|Europe/Riga
Lebanon|Asia/Beirut
Lesotho|Africa/Maseru
Liberia|Africa/Monrovia
Libya|Africa/Tripoli
Liechtenstein|Europe/Vaduz
Lithuania|Europe/Vilnius
Luxembourg|Europe/Luxembourg
Madagascar|Indian/Antananarivo
Malawi|Africa/Blantyre
Malaysia|Asia/Kuala_Lumpur
Maldives|Indian/Maldives
Mali|Africa/Bamako
Malta|Europe/Malta
Marshall Islands|Pacific/Majuro
Mauritania|Africa/Nouakchott
Mauritius|Indian/Mauritius
Mexico|America/Mexico_City America/Tijuana America/Hermosillo America/Cancun
Micronesia|Pacific/Pohnpei Pacific/Chuuk
Moldova|Europe/Chisinau
Monaco|Europe/Monaco
Mongolia|Asia/Ulaanbaatar Asia/Hovd
Montenegro|Europe/Podgorica
Morocco|Africa/Casablanca
Mozambique|Africa/Maputo
Myanmar|Asia/Yangon
Namibia|Africa/Windhoek
Nauru|Pacific/Nauru
Nepal|Asia/Kathmandu
Netherlands|Europe/Amsterdam
New Zealand|Pacific/Auckland Pacific/Chatham
Nicaragua|America/Managua
Niger|Africa/Niamey
Nigeria|Africa/Lagos
North Korea|Asia/Pyongyang
North Macedonia|Europe/Skopje
Norway|Europe/Oslo
Oman|Asia/Muscat
Pakistan|Asia/Karachi
Palau|Pacific/Palau
Palestinian Territories|Asia/Gaza
Panama|America/Panama
Papua New Guinea|Pacific/Port_Moresby Pacific/Bougainville
Paraguay|America/Asuncion
Peru|America/Lima
Philippines|Asia/Manila
Poland|Europe/Warsaw
Portugal|Europe/Lisbon Atlantic/Azores
Qatar|Asia/Qatar
Romania|Europe/Bucharest
Russia|Europe/Moscow Asia/Irkutsk Asia/Magadan Asia/Omsk Asia/Yekaterinburg Europe/Kaliningrad
Rwanda|Africa/Kigali
Samoa|Pacific/Apia
San Marino|Europe/San_Marino
São Tomé & Príncipe|Africa/Sao_Tome
Saudi Arabia|Asia/Riyadh
Senegal|Africa/Dakar
Serbia|Europe/Belgrade
Seychelles|Indian/Mahe
Sierra Leone|Africa/Freetown
Singapore|Asia/Singapore
Slovakia|Europe/Bratislava
Slovenia|Europe/Ljubljana
Solomon Islands|Pacific/Guadalcanal
Somalia|Africa/Mogadishu
South Africa|Africa/Johannesburg
South Korea|Asia/Seoul
South Sudan|Africa/Juba
Spain|Europe/Madrid Atlantic/Canary
Sri Lanka|Asia/Colombo
St. Kitts & Nevis|America/St_Kitts
St. Lucia|America/St_Lucia
St. Vincent & Grenadines|America/St_Vincent
Sudan|Africa/Khartoum
Suriname|America/Paramaribo
Sweden|Europe/Stockholm
Switzerland|Europe/Zurich
Syria|Asia/Damascus
Taiwan|Asia/Taipei
Tajikistan|Asia/Dushanbe
Tanzania|Africa/Dar_es_Salaam
Thailand|Asia/Bangkok
Timor-Leste|Asia/Dili
Togo|Africa/Lome
Tonga|Pacific/Tongatapu
Trinidad & Tobago|America/Port_of_Spain
Tunisia|Africa/Tunis
Türkiye|Europe/Istanbul
Turkmenistan|Asia/Ashgabat
Tuvalu|Pacific/Funafuti
Uganda|Africa/Kampala
Ukraine|Europe/Kyiv
United Arab Emirates|Asia/Dubai
United Kingdom|Europe/London
Uruguay|America/Montevideo
Uzbekistan|Asia/Tashkent
Vanuatu|Pacific/Efate
Vatican City|Europe/Vatican
Venezuela|America/Caracas
Vietnam|Asia/Ho_Chi_Minh
Yemen|Asia/Aden
Zambia|Africa/Lusaka
Zimbabwe|Africa/Harare`

/** "Toronto", from "America/Toronto". */
const placeOf = (zone: string) => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')

/** "France", or "Canada, Toronto" where a country has several. */
export const countryZones: readonly Zone[] = LIST.trim()
  .split('\n')
  .flatMap((line) => {
    const [country = '', zones = ''] = line.split('|')
    const all = zones.split(' ')
    return all.map((value) => ({
      value,
      label: all.length === 1 ? country : `${country}, ${placeOf(value)}`,
    }))
  })
