/**
 * Given names that are common in the United States and are no ordinary words, in lower case and without
 * accents. A name that is not here is found by what stands around it.
 */
const GIVEN = new Set(
  (
    'james john robert michael david william richard joseph thomas charles christopher daniel matthew ' +
    'anthony donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason ' +
    'jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel ' +
    'gregory raymond patrick alexander jerry dennis tyler aaron jose adam nathan henry douglas zachary ' +
    'peter kyle walter ethan jeremy harold keith roger noah gerald carl terry sean arthur lawrence jesse ' +
    'dylan bryan joe billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene ' +
    'vincent russell elijah louis bobby philip johnny mason liam lucas oliver elias levi isaac caleb ' +
    'isaiah jayden aiden connor cameron evan gavin ian luis carlos miguel angelo jorge pedro diego ' +
    'antonio fernando ricardo eduardo roberto javier mateo alejandro manuel mario sergio rafael ramon ' +
    'raul hector oscar ernesto enrique cesar marco marcos joaquin julio pablo emilio andres felipe ' +
    'ignacio gustavo arturo alfredo armando ruben salvador santiago sebastian mohamed mohammed muhammad ' +
    'ahmed ali omar hassan hussein ibrahim yusuf abdi abdullah khalid mustafa tariq jamal malik hakeem ' +
    'rashid karim darnell tyrone jermaine terrence terrell marquis marcus demetrius deandre dwayne andre ' +
    'reggie darius lamar tyrell trevon trevor devon devin tremaine kendrick jamar javon dashawn deshawn ' +
    'keyshawn antwan cedric curtis leroy jerome maurice reginald rodney calvin clarence leon otis travis ' +
    'cody dustin derek brent chad shane shawn troy corey craig dale dean doug eddie freddie greg jeff jim ' +
    'jimmy joey josh ken kenny mike nick rick ricky rob ron sam seth spencer steve stuart ted tim tom ' +
    'tommy tony victor vince wesley zach luke matt ben alex theo wyatt owen xavier micah ezra silas ' +
    'dominic hugo felix simon martin allan bernard clyde earl edwin ernest floyd gilbert glenn gordon ' +
    'harvey herbert howard hubert ivan jared joel jordan kurt lester lloyd leonard lewis marvin melvin ' +
    'milton morris nathaniel neil norman preston ross rudy sidney stanley vernon warren willis mary ' +
    'patricia jennifer linda elizabeth barbara susan jessica sarah lisa nancy betty sandra margaret ' +
    'ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura ' +
    'cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine ' +
    'christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce kelly ' +
    'christina lauren joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann ' +
    'sara madison frances kathryn janice jean abigail alice julia judy sophia denise amber doris marilyn ' +
    'danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori ava mia ' +
    'chloe ella lily zoe layla riley nora hazel aaliyah aubrey leah audrey savannah bella claire lucy ' +
    'skylar maya naomi elena gabriela valentina camila luciana ana lucia sofia rosa carmen guadalupe ' +
    'marisol yolanda esperanza juanita leticia alicia silvia veronica adriana mariana daniela alejandra ' +
    'fernanda ximena josefina beatriz esmeralda graciela consuelo dolores raquel rocio yesenia maribel ' +
    'lupita luz isabel ines paola fatima aisha amina khadija zainab zahra maryam noor leila samira yasmin ' +
    'nadia hawa halima keisha latoya latisha tamika tanisha shanice shaniqua lakeisha latasha monique ' +
    'ebony imani nia tanya tonya tasha yvonne yvette denisha jada kiara aliyah shania tiana tyra kenya ' +
    'octavia renee simone tiffany vanessa kristen kristin kristina erin erica erika shannon stacy stacey ' +
    'tracy tara tina wendy vicki valerie vivian victoria wanda sheila sherry sonia sally rita rhonda ' +
    'regina peggy paula paige norma norah nina monica molly mildred melanie melinda maureen maxine marsha ' +
    'marlene marjorie marcia mandy mabel lydia lucille lorraine loretta lois lillian leslie kristy katie ' +
    'kathy kate karla karina josephine joann jill jenny jenna jeanne jasmine janelle jane jamie irene ' +
    'ingrid holly hilary heidi harriet gwen gina gertrude geraldine gail florence felicia ethel esther ' +
    'ellen elaine eileen edna edith dorothy dora dolly dana cindy chelsea caitlin kaitlyn bridget bonnie ' +
    'bernice bernadette bethany beth becky belinda audra annie anita anne alma allison alison agnes ' +
    'adrienne abby brianna breanna wei ming li-na mei jing yuki hiroshi kenji min-jun ji-woo thanh linh ' +
    'minh huong priya anjali lakshmi raj sanjay amit deepak sunita ravi anil kavita olga natasha svetlana ' +
    'dmitri igor vladimir katya irina tatiana latonya shaquille chidi chioma ngozi emeka kwame kofi ama ' +
    'adaeze tunde yetunde'
  ).split(' '),
)

export const isGivenName = (word: string): boolean =>
  GIVEN.has(word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase())
